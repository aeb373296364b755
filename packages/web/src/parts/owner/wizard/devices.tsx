import type { DeviceRowFragment } from "@hamta/client";
import { OTHER_DEVICE, type Change, type Draft } from "#parts/owner/wizard/draft.ts";
import { ofDevice } from "#parts/owner/wizard/filled.ts";
import { DEVICE } from "#parts/owner/wizard/problems.ts";
import { owner } from "#parts/owner/words.ts";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { Imei } from "#ui/imei.tsx";
import { Options } from "#ui/options.tsx";
import { useWords } from "#words/language.tsx";

/** The owner's devices with two slots, whose registered IMEIs need no typing. Empty if there are none. */
export function Devices({
  devices,
  draft,
  change,
  problem,
}: {
  devices: readonly DeviceRowFragment[];
  draft: Draft;
  change: Change;
  problem: string | null;
}) {
  const wizard = useWords(wizardWords);
  if (devices.length === 0) return null;
  const choose = (device: string) => {
    const own = devices.find(({ id }) => id === device);
    change(own ? ofDevice(own) : { device, registered1: "", registered2: "" });
  };
  const own = devices
    .filter(({ imeis }) => imeis.length === 2)
    .map(({ id, imeis, brand, model, openTicket }) => ({
      value: id,
      content: (
        <span className="option-words">
          <DeviceName device={{ brand, model, imeis }} />
          {openTicket && <span className="warn-words">{wizard.hasOpen}</span>}
        </span>
      ),
    }));
  return (
    <Options
      label={wizard.chooseDevice}
      hint={wizard.chooseDeviceWords}
      name={DEVICE}
      problem={problem}
      value={draft.device}
      onChange={choose}
      options={[...own, { value: OTHER_DEVICE, content: wizard.otherDevice }]}
    />
  );
}

/** The name of a device and its registered IMEIs. */
export function DeviceName({ device }: { device: Pick<DeviceRowFragment, "brand" | "model" | "imeis"> }) {
  const { unnamed } = useWords(owner);
  return (
    <>
      <strong>
        <bdi>{[device.brand, device.model].filter(Boolean).join(" ") || unnamed}</bdi>
      </strong>
      <span className="both">
        {device.imeis.map((imei) => (
          <Imei key={imei} value={imei} copy={false} />
        ))}
      </span>
    </>
  );
}
