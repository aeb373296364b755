import type { Of } from "#list/forensics/finding";
import { isOneModel, model } from "#list/forensics/correction-shift";
import { ShiftTracks, type Shift } from "#list/forensics/shift-tracks";
import type { DeviceEntry } from "#register";

/**
 * Finds a column of IMEIs in a list of devices that is off by one row: at a change of model, the second IMEI has the
 * TAC of the neighbour's first IMEI and not of its own. It is not known which of the two columns is off.
 */
export class DeviceShift implements Shift<DeviceEntry> {
  readonly #tracks = new ShiftTracks([["imei_1"], ["imei_2"]]);
  #row = -1;
  #first = "";
  #second = "";

  add(row: number, { slots }: DeviceEntry): void {
    const [first, second] = slots;
    if (second === undefined) return;
    if (row === this.#row + 1 && model(first) !== model(this.#first)) {
      const isDown = isOneModel(second, this.#first);
      const isUp = isOneModel(this.#second, first);
      if (isDown) this.#hit(1, 0, row);
      if (isUp) this.#hit(0, 1, row);
      if (!isDown && !isUp) this.#tracks.against();
    }
    this.#row = row;
    this.#first = first;
    this.#second = second;
  }

  finding(rows: number): Of<"COLUMN_SHIFTED"> | null {
    return this.#tracks.finding(rows);
  }

  #hit(down: number, up: number, row: number): void {
    const hit = { row, by: "TAC", moved: 0, together: 0 } as const;
    this.#tracks.hit(down, "DOWN", { from: row, ...hit });
    this.#tracks.hit(up, "UP", { from: row - 1, ...hit });
  }
}
