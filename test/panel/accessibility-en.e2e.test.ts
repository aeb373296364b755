import { testAccessibility } from "#panel/accessibility";

testAccessibility("en");
