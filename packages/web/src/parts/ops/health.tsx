import { Health as HealthDocument, type HealthQuery } from "@hamta/client";
import { useEffect, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";
import type { Current } from "#parts/ops/current-imports.ts";
import { Tile } from "#parts/ops/tile.tsx";
import { ops } from "#parts/ops/words.ts";
import { Ago } from "#ui/ago.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const EVERY_MS = 10_000;
/** Samples of five minutes. */
const KEPT = 30;
/** Fewer samples do not show a course. */
const PICTURED = 3;

/** Null: no response. */
type Sample = number | null;

/** Response time of the API for this browser, measured from request to response, and the length of the queues. */
function useHealth() {
  const api = useApi();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [health, setHealth] = useState<HealthQuery["health"] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const measure = async () => {
      const from = performance.now();
      let sample: Sample = null;
      try {
        const { health } = await api.run(HealthDocument, {}, { signal: controller.signal });
        sample = Math.round(performance.now() - from);
        setHealth(health);
      } catch {
        if (controller.signal.aborted) return;
      }
      setSamples((before) => [...before, sample].slice(-KEPT));
    };
    void measure();
    const timer = setInterval(() => !document.hidden && void measure(), EVERY_MS);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [api]);
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

const [WIDTH, HEIGHT] = [120, 24];

/** The samples as bars, latest last; the text beside them gives the same. */
function Sparks({ samples }: { samples: readonly Sample[] }) {
  const { language } = useLanguage();
  const top = Math.max(1, ...samples.map((sample) => sample ?? 0));
  const width = WIDTH / KEPT;
  return (
    <svg className="sparks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {samples.map((sample, at) => {
        const height = sample === null ? HEIGHT : Math.max(1, (sample / top) * HEIGHT);
        const index = (KEPT - samples.length + at) * width;
        return (
          <rect
            key={at}
            className={sample === null ? "lost" : undefined}
            x={language === "fa" ? WIDTH - index - width : index}
            y={HEIGHT - height}
            width={width * 0.7}
            height={height}
          />
        );
      })}
    </svg>
  );
}
