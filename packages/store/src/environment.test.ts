import { afterEach, expect, test, vi } from "vitest";
import { sites } from "#environment";

afterEach(() => vi.unstubAllEnvs());

const stub = (site: string, repair?: string) => {
  vi.stubEnv("SITE_URL", site);
  vi.stubEnv("REPAIR_URL", repair);
};

test("the sites are those of the environment", () => {
  stub("https://hamta.example", "https://hamta.example/repair");
  expect(sites()).toEqual({ home: "https://hamta.example", repair: "https://hamta.example/repair" });
});

test("without a page of repair registration there is none", () => {
  stub("https://hamta.example");
  expect(sites().repair).toBeNull();
});

test.each([
  ["http://hamta.example", undefined, /SITE_URL is not an https URL/],
  ["hamta.example", undefined, /SITE_URL is not an https URL/],
  ["https://hamta.example", "javascript:alert(1)", /REPAIR_URL is not an https URL/],
  ["https://hamta.example", "http://hamta.example/repair", /REPAIR_URL is not an https URL/],
  ["", undefined, /SITE_URL is not set/],
])("%s and %s end the function's start", (site, repair, message) => {
  stub(site, repair);
  expect(sites).toThrow(message);
});
