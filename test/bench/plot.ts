/** Time per row and memory by size, as a plain SVG with two curves over a logarithmic axis. */

type Point = { rows: number; total: number; rss: number };

const WIDTH = 640;
const HEIGHT = 320;
const PAD = 56;

export function plot(points: readonly Point[]): string {
  const times = points.map(({ total, rows }) => (total / rows) * 1e6);
  const memory = points.map(({ rss }) => rss);
  const logs = points.map(({ rows }) => Math.log10(rows));
  const [low, high] = [Math.min(...logs), Math.max(...logs, Math.min(...logs) + 1)];
  const x = (log: number) => PAD + ((log - low) / (high - low)) * (WIDTH - 2 * PAD);
  const y = (value: number, most: number) => HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD);
  const curve = (values: readonly number[], colour: string, unit: string, anchor: "start" | "end") => {
    const most = Math.max(...values) * 1.2;
    const places = values.map((value, at) => [x(logs[at] ?? low), y(value, most)] as const);
    const path = places.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(" ");
    const dots = places.map(([left, top], at) => {
      const label = `${(values[at] ?? 0).toFixed(0)} ${unit}`;
      const shift = anchor === "start" ? -10 : 20;
      return `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="4" fill="${colour}"/>
  <text x="${left.toFixed(1)}" y="${(top + shift).toFixed(1)}" fill="${colour}" text-anchor="middle">${label}</text>`;
    });
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>\n  ${dots.join("\n  ")}`;
  };
  const ticks = points.map(
    ({ rows }, at) =>
      `<text x="${x(logs[at] ?? low).toFixed(1)}" y="${HEIGHT - PAD + 24}" text-anchor="middle">${rows.toLocaleString("en")}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
  <rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>
  <text x="${PAD}" y="24" fill="#0b6">time per row, µs</text>
  <text x="${WIDTH - PAD}" y="24" fill="#06b" text-anchor="end">memory of the whole local system, MiB</text>
  <line x1="${PAD}" y1="${HEIGHT - PAD}" x2="${WIDTH - PAD}" y2="${HEIGHT - PAD}" stroke="#999"/>
  ${curve(times, "#0b6", "µs", "start")}
  ${curve(memory, "#06b", "MiB", "end")}
  ${ticks.join("\n  ")}
  <text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">rows of the list</text>
</svg>
`;
}
