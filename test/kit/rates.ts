const rate = { calls: 1_000_000, seconds: 3_600 };

/** All calls are counted, and no caller reaches a limit. */
export const RATES = {
  FILE: rate,
  PRECHECK: rate,
  ENQUIRY: rate,
  ENQUIRY_ANONYMOUS: rate,
  SIGN_IN: rate,
  MACHINE: rate,
  INVITATION: rate,
  CONTACT: rate,
  TOKEN: rate,
  TOKEN_FAILED: rate,
};
