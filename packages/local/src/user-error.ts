/** An error that the user can fix: its message says how, and is shown without a stack. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}
