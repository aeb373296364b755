import { held } from "#panel/accessibility";

held("en");
