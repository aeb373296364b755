/**
 * Attempts to write a report. An attempt may crash with its function or process, so it is counted before it begins. The
 * attempt after the last ends the import as FAILED, without a report; otherwise the uploader's next list would wait for
 * ever. A count whose response is lost is sent again and counts twice: with 4, lost responses ended a good import.
 */
export const PUBLISH_TRIES = 8;
