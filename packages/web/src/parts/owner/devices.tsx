import { Devices as DevicesDocument, type DeviceRowFragment } from "@hamta/client";
import { NameText } from "@hamta/core";
import { Link } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { DeviceHistory } from "#device/history.tsx";
import { owner } from "#parts/owner/words.ts";
import { ticketWords } from "#ticket/words.ts";
import { Badge, Notice } from "#ui/notice.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Icon } from "#ui/icon.tsx";
import { Imei } from "#ui/imei.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { deviceTexts, TEXT_FACTS } from "#words/device.ts";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const SIZE = 12;

/** Manage devices: the users' guide refers to it for the registered IMEIs. */
export function Devices() {
  const words = useWords(owner);
  const { devices: title } = useWords(menu);
  const paging = usePaging(SIZE);
  const answer = useQuery(DevicesDocument, paging.variables);
  return (
    <Page title={title} lead={words.devicesLead}>
      <QueryResult answer={answer}>
        {({ devices }) =>
          devices.nodes.length === 0 ? (
            <Empty icon="devices" title={words.noDevices}>
              {words.noDevicesWords}
            </Empty>
          ) : (
            <>
              <ul className="cards">
                {devices.nodes.map((device) => (
                  <li key={device.id} className="card device">
                    <Card device={device} />
                  </li>
                ))}
              </ul>
              {(paging.page > 1 || devices.pageInfo.hasNextPage) && (
                <Pager paging={paging} pageInfo={devices.pageInfo} />
              )}
            </>
          )
        }
      </QueryResult>
    </Page>
  );
}

function Card({ device }: { device: DeviceRowFragment }) {
  const words = useWords(owner);
  const ticket = useWords(ticketWords);
  const texts = useWords(deviceTexts);
  const { language, digits } = useLanguage();
  const { imeis, channel, importer, legality, openTicket, correction } = device;
  const name = [device.brand, device.model].filter(Boolean).join(" ");
  return (
    <>
      <div className="device-head">
        <span className="device-icon">
          <Icon name="devices" />
        </span>
        <h2>{name ? <bdi>{name}</bdi> : words.unnamed}</h2>
        <Badge tone={legality === "LEGAL" ? "good" : "bad"}>{NameText.legality(legality, language)}</Badge>
      </div>
      <dl className="facts">
        {imeis.map((imei, slot) => (
          <div key={imei} className="fact">
            <dt>{ticket.slot(digits(slot + 1))}</dt>
            <dd>
              <Imei value={imei} />
            </dd>
          </div>
        ))}
        <div className="fact">
          <dt>{words.channel}</dt>
          <dd>{NameText.channel(channel, language)}</dd>
        </div>
        {importer && (
          <div className="fact">
            <dt>{words.importer}</dt>
            <dd>
              <bdi>{importer.name}</bdi>
            </dd>
          </div>
        )}
        {TEXT_FACTS.map(
          (name) =>
            device[name] && (
              <div key={name} className="fact">
                <dt>{texts[name]}</dt>
                <dd>
                  <bdi>{device[name]}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <div className="row device-foot">
        {openTicket ? (
          <Link href={`/tickets/${openTicket.number}`} className="button secondary">
            <Icon name="tickets" />
            {words.openTicket(digits(openTicket.number))}
          </Link>
        ) : imeis.length === 2 ? (
          <>
            {correction && <Notice tone="warn" title={words.importerSays(digits(correction.slot))} />}
            <ButtonLink
              to={`/tickets/new?device=${encodeURIComponent(device.id)}`}
              look={correction ? "primary" : "secondary"}
              icon={correction ? "check" : "plus"}
            >
              {correction ? words.seeCorrection : words.correctThis}
            </ButtonLink>
          </>
        ) : (
          <p className="hint">{words.singleSlot}</p>
        )}
      </div>
      <DeviceHistory device={device.id} />
    </>
  );
}
