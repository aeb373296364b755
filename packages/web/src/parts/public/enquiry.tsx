import { Device, type DeviceQuery } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useState, type SubmitEvent } from "react";
import { useSearchParams } from "wouter";
import { useAnswer } from "#asking/answer.ts";
import { publicWords } from "#parts/public/words.ts";
import { Button } from "#ui/button.tsx";
import { Imei } from "#ui/imei.tsx";
import { ImeiField } from "#ui/imei-field.tsx";
import { read } from "#ui/imei-entry.ts";
import { Loaded } from "#ui/loaded.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { menu } from "#words/menu.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** The authenticity enquiry. What was asked stays in the page alone: an address is kept by browsers and by those between. */
export function Enquiry() {
  const words = useWords(publicWords);
  const { enquiry } = useWords(menu);
  const [query] = useSearchParams();
  const [typed, setTyped] = useState(query.get("imei") ?? "");
  const [asked, setAsked] = useState<string | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entry = read(typed, true);
    setIncomplete(entry.state !== "RIGHT");
    setAsked(entry.state === "RIGHT" ? entry.imei : null);
  };
  return (
    <Page title={enquiry} lead={words.enquiryLead} narrow>
      <form className="card" onSubmit={submit} noValidate>
        <ImeiField
          name="imei"
          label={words.imei}
          hint={words.imeiHint}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setIncomplete(false);
          }}
          problem={incomplete && read(typed, true).state === "EMPTY" ? words.incomplete : null}
          judged={incomplete}
        />
        <div className="row">
          <Button type="submit" look="primary" icon="search">
            {words.ask}
          </Button>
        </div>
      </form>
      <div aria-live="polite">{asked !== null && <Result key={asked} imei={asked} />}</div>
    </Page>
  );
}

function Result({ imei }: { imei: string }) {
  const words = useWords(publicWords);
  const answer = useAnswer(Device, { imei });
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result" className="unseen">
        {words.result}
      </h2>
      <Loaded answer={answer} skeleton={<Skeleton lines={3} />}>
        {({ device }) =>
          device ? (
            <Found device={device} />
          ) : (
            <Notice tone="warn" title={words.notFound}>
              <p>
                <Imei value={imei} />
              </p>
              <p>{words.notFoundWords}</p>
            </Notice>
          )
        }
      </Loaded>
    </section>
  );
}

function Found({ device }: { device: NonNullable<DeviceQuery["device"]> }) {
  const words = useWords(publicWords);
  const { language } = useLanguage();
  const { imei, brand, model, channel, importer, guarantor, legality } = device;
  const legal = legality === "LEGAL";
  const importerName = importer ? importer.name : words.noImporter;
  return (
    <>
      <Notice tone={legal ? "good" : "bad"} title={legal ? words.found : words.blocked}>
        {legal ? null : <p>{words.blockedWords}</p>}
      </Notice>
      <dl className="card facts">
        <dt>IMEI</dt>
        <dd>
          <Imei value={imei} />
        </dd>
        <dt>{words.brand}</dt>
        <dd>
          <bdi>{brand ?? words.unknown}</bdi>
        </dd>
        <dt>{words.model}</dt>
        <dd>
          <bdi>{model ?? words.unknown}</bdi>
        </dd>
        <dt>{words.channel}</dt>
        <dd>{NameText.channel(channel, language)}</dd>
        <dt>{words.importer}</dt>
        <dd>
          <bdi>{importerName}</bdi>
        </dd>
        <dt>{words.guarantor}</dt>
        <dd>
          <bdi>{guarantor ?? words.unknown}</bdi>
        </dd>
        <dt>{words.legality}</dt>
        <dd>{NameText.legality(legality, language)}</dd>
      </dl>
    </>
  );
}
