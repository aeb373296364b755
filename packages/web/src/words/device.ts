import { Device } from "@hamta/core";
import { dictionary, type Dictionary } from "#words/dictionary.ts";

/** The texts of a device that are facts beside its title, which is its brand and model. */
type TextFact = Exclude<Device.TextName, "brand" | "model">;

export const deviceTexts = dictionary({
  guarantor: { fa: "گارانتی‌کننده", en: "Warranty provider" },
} satisfies Record<TextFact, Dictionary>);

/** Of a device's importer or guarantor. */
export const contactWords = dictionary({
  phone: { fa: "تلفن", en: "Phone" },
  site: { fa: "سایت", en: "Site" },
});

const isTextFact = (name: Device.TextName): name is TextFact => name !== "brand" && name !== "model";

export const TEXT_FACTS: readonly TextFact[] = Device.TEXT_NAMES.filter(isTextFact);
