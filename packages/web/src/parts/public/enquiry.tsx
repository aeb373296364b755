import { Device, type DeviceQuery } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useState } from "preact/compat";
import { useSearchParams } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { publicWords } from "#parts/public/words.ts";
import { Button } from "#ui/button.tsx";
import { Contact } from "#ui/contact.tsx";
import { Imei } from "#ui/imei.tsx";
import { ImeiField } from "#ui/imei-field.tsx";
import { read } from "#ui/imei-entry.ts";
import { QueryResult } from "#ui/query-result.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { menu } from "#words/menu.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Authenticity enquiry. The IMEI stays out of the address, which browsers and proxies store. */
export function Enquiry() {
  const words = useWords(publicWords);
  const { enquiry } = useWords(menu);
  const [query] = useSearchParams();
  const [typed, setTyped] = useState(query.get("imei") ?? "");
  const [requestedImei, setRequestedImei] = useState<string | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entry = read(typed, true);
    setIncomplete(entry.state !== "RIGHT");
    setRequestedImei(entry.state === "RIGHT" ? entry.imei : null);
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
          isSubmitted={incomplete}
        />
        <div className="row">
          <Button type="submit" look="primary" icon="search">
            {words.ask}
          </Button>
        </div>
      </form>
      <div aria-live="polite">{requestedImei !== null && <Result key={requestedImei} imei={requestedImei} />}</div>
    </Page>
  );
}

function Result({ imei }: { imei: string }) {
  const words = useWords(publicWords);
  const answer = useQuery(Device, { imei });
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result" className="unseen">
        {words.result}
      </h2>
      <QueryResult answer={answer} skeleton={<Skeleton lines={3} />}>
        {({ device }) =>
          device ? (
            <DeviceResult device={device} />
          ) : (
            <Notice tone="warn" title={words.notFound}>
              <p>
                <Imei value={imei} />
              </p>
              <p>{words.notFoundWords}</p>
            </Notice>
          )
        }
      </QueryResult>
    </section>
  );
}

function DeviceResult({ device }: { device: NonNullable<DeviceQuery["device"]> }) {
  const words = useWords(publicWords);
  const { language } = useLanguage();
  const { imei, brand, model, channel, importer, guarantor, guarantorContact, legality } = device;
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
          <bdi>{importerName}</bdi> <Contact of={importer?.contact} />
        </dd>
        <dt>{words.guarantor}</dt>
        <dd>
          <bdi>{guarantor ?? words.unknown}</bdi> <Contact of={guarantorContact} />
        </dd>
        <dt>{words.legality}</dt>
        <dd>{NameText.legality(legality, language)}</dd>
      </dl>
    </>
  );
}
