import type { DeviceRowFragment } from "@hamta/client";
import { Label, Text } from "react-aria-components/TextField";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { Change, Draft } from "#parts/owner/wizard/draft.ts";
import { owner } from "#parts/owner/words.ts";
import { Imei } from "#ui/imei.tsx";
import { useWords } from "#words/language.tsx";

const OTHER = "OTHER";

/** The owner's devices of two slots, whose registered IMEIs need not be typed; nothing where there is none. */
export function Devices({
  devices,
  draft,
  change,
}: {
  devices: readonly DeviceRowFragment[];
  draft: Draft;
  change: Change;
}) {
  const words = useWords(owner);
  const { wizard } = words;
  if (devices.length === 0) return null;
  const choose = (device: string) => {
    const [registered1 = "", registered2 = ""] = devices.find(({ id }) => id === device)?.imeis ?? [];
    change({ device, registered1, registered2 });
  };
  return (
    <RadioGroup className="choices" value={draft.device} onChange={choose}>
      <Label>{wizard.chooseDevice}</Label>
      <Text slot="description" className="hint">
        {wizard.chooseDeviceWords}
      </Text>
      {devices
        .filter(({ imeis }) => imeis.length === 2)
        .map(({ id, imeis, brand, model, openTicket }) => (
          <Radio key={id} value={id} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span className="choice-words">
              <strong>
                <bdi>{[brand, model].filter(Boolean).join(" ") || words.unnamed}</bdi>
              </strong>
              <span className="both">
                {imeis.map((imei) => (
                  <Imei key={imei} value={imei} copy={false} />
                ))}
              </span>
              {openTicket && <span className="warn-words">{wizard.hasOpen}</span>}
            </span>
          </Radio>
        ))}
      <Radio value={OTHER} className="choice">
        <span className="choice-mark" aria-hidden="true" />
        <span>{wizard.otherDevice}</span>
      </Radio>
    </RadioGroup>
  );
}
