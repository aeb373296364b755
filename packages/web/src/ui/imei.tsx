import { Copyable } from "#ui/copyable.tsx";

/**
 * An IMEI with Latin digits from left to right in any sentence, with small gaps between TAC, serial number and check
 * digit.
 */
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
    <Copyable value={value} label={value}>
      {shown}
    </Copyable>
  );
}
