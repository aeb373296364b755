/** True if an open ticket is overdue by this device's clock. */
export const isOver = (due: string | null) => due !== null && Date.parse(due) <= Date.now();
