import { Device, type DeviceQuery } from "@hamta/client";

type Answer<Data> = {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string; action?: string } }[];
};

/** Without a GraphQL client: a POST of the document and its variables. */
export async function enquire(url: string, imei: string, token?: string): Promise<DeviceQuery["device"]> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": "en",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: Device.text, variables: { imei } }),
  });
  const { data, errors } = (await response.json()) as Answer<DeviceQuery>;
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.extensions.code}: ${error.message} ${error.extensions.action ?? ""}`);
  return data?.device ?? null;
}
