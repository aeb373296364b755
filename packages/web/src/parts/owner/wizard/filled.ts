import type { DeviceRowFragment, TicketPageFragment } from "@hamta/client";
import { OTHER_DEVICE, type Entries } from "#parts/owner/wizard/draft.ts";

/** The registered IMEIs of a device. */
export function ofDevice({ id, imeis }: DeviceRowFragment): Partial<Entries> {
  const [registered1 = "", registered2 = ""] = imeis;
  return { device: id, registered1, registered2 };
}

/**
 * All entries of an ended ticket. The registered IMEIs are those that the device has now, since an expert or a list may
 * have changed them.
 */
export function ofTicket(
  { number, registered, correct, description, device }: TicketPageFragment,
  devices: readonly DeviceRowFragment[],
): Partial<Entries> {
  const own = devices.find(({ id, imeis }) => id === device?.id && imeis.length === 2);
  const [registered1 = "", registered2 = ""] = registered;
  const [correct1 = "", correct2 = ""] = correct;
  return {
    ticket: number,
    correct1,
    correct2,
    description: description ?? "",
    ...(own ? ofDevice(own) : { device: OTHER_DEVICE, registered1, registered2 }),
  };
}
