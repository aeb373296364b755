import { Health as HealthDocument, type HealthQuery } from "@hamta/client";
import { useEffect, useState, type ReactNode } from "react";
import { useAsking } from "#asking/asking.tsx";
import type { Current } from "#parts/ops/watched.ts";
import { ops } from "#parts/ops/words.ts";
import { Ago } from "#ui/ago.tsx";
import type { Tone } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const EVERY_MS = 10_000;
/** Five minutes of them. */
const KEPT = 30;
/** Fewer are no course of anything. */
const PICTURED = 3;

/** Null: no answer came. */
type Sample = number | null;

/** How fast the API answers this browser, and what waits; measured from the asking to the answer. */
function useHealth() {
  const asking = useAsking();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [health, setHealth] = useState<HealthQuery["health"] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      const from = performance.now();
      let sample: Sample = null;
      try {
        const { health } = await asking.run(HealthDocument, {}, controller.signal);
        sample = Math.round(performance.now() - from);
        setHealth(health);
      } catch {
        if (controller.signal.aborted) return;
      }
      setSamples((before) => [...before, sample].slice(-KEPT));
    };
    void ask();
    const timer = setInterval(() => !document.hidden && void ask(), EVERY_MS);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [asking]);
  return { samples, health };
}

export function HealthTiles({ current }: { current: Current | undefined }) {
  const { health: words } = useWords(ops);
  const { number } = useLanguage();
  const { samples, health } = useHealth();
  const last = samples.at(-1);
  const answered = samples.filter((sample) => sample !== null);
  const failures = samples.length - answered.length;
  return (
    <section className="tiles" aria-label={words.title}>
      <Tile
        name={words.api}
        tone={last === null ? "bad" : "good"}
        value={last === undefined ? null : last === null ? words.noAnswer : words.milliseconds(number(last))}
      >
        {samples.length >= PICTURED && <Sparks samples={samples} />}
        {answered.length > 0 && <span>{words.measured(number(samples.length), number(Math.max(...answered)))}</span>}
        {failures > 0 && <span> {words.failures(number(failures))}</span>}
      </Tile>
      <Tile
        name={words.tickets}
        value={health && (health.hasMore ? words.atLeast(number(health.openTickets)) : number(health.openTickets))}
      >
        {health?.oldestFiledAt ? (
          <>
            {words.oldest} <Ago at={health.oldestFiledAt} />
          </>
        ) : (
          health && words.noTickets
        )}
      </Tile>
      <Tile name={words.running} value={current ? number(current.running.length) : null}>
        {current && words.waiting(number(current.queued.length))}
      </Tile>
      <Tile
        name={words.attention}
        value={current ? number(current.stuck.length) : null}
        tone={current && current.stuck.length > 0 ? "warn" : "good"}
      >
        {current?.stuck.length === 0 && words.allWell}
      </Tile>
    </section>
  );
}

type TileProps = { name: string; value: string | null; tone?: Tone; children?: ReactNode };

function Tile({ name, value, tone, children }: TileProps) {
  return (
    <div className={tone ? `tile ${tone}` : "tile"}>
      <h2>{name}</h2>
      {value === null ? <span className="bone small" aria-hidden="true" /> : <p className="tile-value">{value}</p>}
      <p className="hint">{children}</p>
    </div>
  );
}

const [WIDTH, HEIGHT] = [120, 24];

/** The samples as bars, the latest at the end; the words beside them say the same. */
function Sparks({ samples }: { samples: readonly Sample[] }) {
  const { language } = useLanguage();
  const top = Math.max(1, ...samples.map((sample) => sample ?? 0));
  const width = WIDTH / KEPT;
  return (
    <svg className="sparks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {samples.map((sample, at) => {
        const height = sample === null ? HEIGHT : Math.max(1, (sample / top) * HEIGHT);
        const place = (KEPT - samples.length + at) * width;
        return (
          <rect
            key={at}
            className={sample === null ? "lost" : undefined}
            x={language === "fa" ? WIDTH - place - width : place}
            y={HEIGHT - height}
            width={width * 0.7}
            height={height}
          />
        );
      })}
    </svg>
  );
}
