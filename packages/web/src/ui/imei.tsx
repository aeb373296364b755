import { Copied } from "#ui/copied.tsx";

/** An IMEI: Latin digits from left to right in any sentence, TAC, serial and check digit set apart a little. */
export function Imei({
  value,
  copy = true,
  mark,
}: {
  value: string;
  copy?: boolean;
  mark?: "wrong" | "new" | undefined;
}) {
  const shown = (
    <bdi dir="ltr" className={mark ? `imei ${mark}` : "imei"}>
      <span>{value.slice(0, 8)}</span>
      <span>{value.slice(8, 14)}</span>
      <span>{value.slice(14)}</span>
    </bdi>
  );
  if (!copy) return shown;
  return (
    <Copied value={value} label={value}>
      {shown}
    </Copied>
  );
}
