import type { DeviceRowFragment } from "@hamta/client";
import { DeviceName } from "#parts/owner/wizard/devices.tsx";
import { IMEI_FIELDS, type Draft } from "#parts/owner/wizard/draft.ts";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";

type Props = {
  draft: Draft;
  devices: readonly DeviceRowFragment[];
  onContinue: () => void;
  onBegin: () => void;
};

/** Asks, at the start of a request, what becomes of one that was begun: the two never mix. */
export function Unfinished({ draft, devices, onContinue, onBegin }: Props) {
  const { unfinished } = useWords(wizardWords);
  const device = devices.find(({ id }) => id === draft.device);
  const typed = IMEI_FIELDS.map((field) => draft[field]).filter((text) => text.trim() !== "");
  return (
    <Notice
      tone="warn"
      title={unfinished.title}
      actions={
        <>
          <Button look="primary" onPress={onContinue}>
            {unfinished.continue}
          </Button>
          <Button onPress={onBegin}>{unfinished.begin}</Button>
        </>
      }
    >
      <p className="option-words">
        {device ? <DeviceName device={device} /> : typed.map((text) => <bdi key={text}>{text}</bdi>)}
      </p>
      <p>{unfinished.words}</p>
    </Notice>
  );
}
