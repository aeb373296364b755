import { embed } from "#texts/digits";
import type { Verdict } from "#texts/verdict-name";
import type { Language, Text } from "#texts/language";
import type { Sites, TextLink } from "#texts/site";

export { isVerdict, verdictName, type Verdict } from "#texts/verdict-name";

/** The companies that an owner may contact about their own device. Never those of another person's device. */
export type Contact = { readonly importer: string | null; readonly guarantor: string | null };

/**
 * `namesContact`: the remedy tells the owner to contact the importer, so the importer's name follows it. `ofGuarantor`: the
 * remedy for a device with a guarantor and no importer. The guide's own would send its owner to the seller.
 */
type Entry = { words: Text; remedy: Text } & ({ namesContact: false } | { namesContact: true; ofGuarantor: Text });

const rejected = (because: Text): Text => ({
  fa: `درخواست شما بررسی و رد گردیده است (${because.fa})`,
  en: `Your request has been reviewed and rejected (${because.en})`,
});

const contactImporter: Text = {
  fa: "جهت رفع این مشکل با واردکننده دستگاه تماس حاصل و در صورتی‌که در استعلام اصالت همتا نام واردکننده وجود ندارد، به فروشنده مراجعه نمایید.",
  en: "To solve this problem, contact the importer of the device; if Hamta's authenticity check names no importer, go to the seller.",
};

const contactGuarantor: Text = {
  fa: "جهت رفع این مشکل با گارانتی‌کننده دستگاه تماس حاصل نمایید.",
  en: "To solve this problem, contact the warranty provider of the device.",
};

/**
 * Messages and remedies are those of the user guide: columns two and three of its table, rows 1–8 in this order. Only
 * the spaces and half-spaces that its PDF loses or doubles are corrected.
 */
export const verdicts = {
  APPROVED: {
    words: { fa: "درخواست شما بررسی و تایید گردید", en: "Your request has been reviewed and approved" },
    remedy: {
      fa: "درخواست شما تایید شده و شناسه‌ها در سامانه همتا اصلاح گردیده‌اند.",
      en: "Your request has been approved and the IMEIs have been corrected in Hamta.",
    },
    namesContact: false,
  },
  NOT_OWNER: {
    words: rejected({
      fa: "شناسه دستگاه (IMEI) متعلق به شما نمی‌باشد",
      en: "the IMEI of the device does not belong to you",
    }),
    remedy: {
      fa: "با توجه به اینکه کاربر درخواست‌دهنده مالک دستگاه اعلام‌شده نیست، درخواست رد شده است. می‌بایست به کارتابل مالک دستگاه مراجعه کنید و درخواست را از طریق آن کارتابل ارسال نمایید.",
      en: "The request was rejected because the user who submitted it does not own the device it names. Sign in to the device owner's account and submit the request from there.",
    },
    namesContact: false,
  },
  SIM_NOT_SEEN: {
    words: rejected({
      fa: "ابتدا سیم‌کارت خود را بر روی همه اسلات‌ها تک به تک قرار داده و گوشی را روشن نموده و مدتی تامل نمایید، سپس مجدداً نسبت به ثبت درخواست اقدام نمایید",
      en: "first put your SIM card in every slot in turn, switch the phone on and wait a while; then submit the request again",
    }),
    remedy: {
      fa: "جهت رفع این مشکل، سیم‌کارت کاربر درخواست‌دهنده می‌بایست بر روی هر دو اسلات (شکاف برای قرارگیری سیم‌کارت) دستگاه به صورت جداگانه قرار گیرد و در شبکه روشن شود. جهت اطمینان پس از هر بار روشن کردن دستگاه یک تماس حاصل نمایید. پس از آنکه سیم‌کارت مالک کارتابل بر روی هر دو اسلات (شکاف برای قرارگیری سیم‌کارت) قرار گرفت و روشن شد مجدداً نسبت به ثبت درخواست اقدام نمایید.",
      en: "To solve this problem, the SIM card of the user who submits the request must be put in each of the device's two slots separately and be switched on in the network. To be sure, make a call each time you have switched the device on. When the SIM card of the account's owner has been in both slots and switched on, submit the request again.",
    },
    namesContact: false,
  },
  ILLEGAL_DEVICE: {
    words: rejected({
      fa: "شناسه دستگاه (IMEI) قانونی نیست و در شبکه تلفن همراه سرویس نخواهد گرفت",
      en: "the IMEI of the device is not legal and will get no service on the mobile network",
    }),
    remedy: {
      fa: "دستگاهی که برای آن درخواست ثبت شده است قانونی نیست و امکان ارسال درخواست وجود ندارد.",
      en: "The device for which the request was submitted is not legal, and no request can be sent for it.",
    },
    namesContact: false,
  },
  TARGET_OWNED: {
    words: rejected({
      fa: "امکان رفع مشکل وجود ندارد، شناسه مقصد تحت مالکیت شخصی دیگر می‌باشد",
      en: "the problem cannot be solved: the target IMEI is owned by another person",
    }),
    remedy: contactImporter,
    namesContact: true,
    ofGuarantor: contactGuarantor,
  },
  WRONG_IMEI_SEEN: {
    words: rejected({
      fa: "امکان ثبت درخواست به دلیل رویت شدن شناسه ناصحیح وجود ندارد",
      en: "the request cannot be submitted because the wrong IMEI has been seen on the network",
    }),
    remedy: contactImporter,
    namesContact: true,
    ofGuarantor: contactGuarantor,
  },
  NOT_PARTIAL: {
    words: rejected({
      fa: "تنها اجازه اصلاح جزئی شناسه‌ها موجود است، در صورتی دستگاه تعمیر گردیده و کلیه شناسه‌های آن به صورت کامل تغییر نموده است در بخش ثبت تعمیری سایت همتا درخواست خود را جهت بررسی کارشناس مربوطه ثبت نمایید",
      en: "only a partial correction of the IMEIs is allowed; if the device has been repaired and all its IMEIs have changed completely, submit your request under repair registration on the Hamta site, for its expert to review",
    }),
    remedy: {
      fa: "اطلاعات ورودی را دوباره بررسی نمایید و در صورتی‌که نسبت به صحت اطلاعات ورودی اطمینان دارید جهت رفع مشکل خود با واردکننده دستگاه تماس حاصل نمایید (دستگاه شما دارای مشکل ثبت شناسه دوم اشتباه نمی‌باشد).",
      en: "Check again what you entered; if you are sure that it is right, contact the importer of the device to solve your problem (a wrongly registered second IMEI is not the problem of your device).",
    },
    namesContact: true,
    ofGuarantor: {
      fa: "اطلاعات ورودی را دوباره بررسی نمایید و در صورتی‌که نسبت به صحت اطلاعات ورودی اطمینان دارید جهت رفع مشکل خود با گارانتی‌کننده دستگاه تماس حاصل نمایید (دستگاه شما دارای مشکل ثبت شناسه دوم اشتباه نمی‌باشد).",
      en: "Check again what you entered; if you are sure that it is right, contact the warranty provider of the device to solve your problem (a wrongly registered second IMEI is not the problem of your device).",
    },
  },
  ALREADY_ACTIVATED: {
    words: rejected({
      fa: "این دستگاه پیش از این برای همین شماره تلفن فعال شده است",
      en: "this device has already been activated for this same phone number",
    }),
    remedy: {
      fa: "اطلاعات بصورت اشتباه وارد شده است. نسبت به ثبت دوباره درخواست با اطلاعات صحیح اقدام نمایید.",
      en: "The information was entered wrongly. Submit the request again with the right information.",
    },
    namesContact: false,
  },
} satisfies Readonly<Record<Verdict, Entry>>;

/** What the message of NOT_PARTIAL calls repair registration. */
const repair: Text = { fa: "ثبت تعمیری", en: "repair registration" };

/** The link in the message of a verdict. Null if the message names no other page, or the stage has no address of it. */
export function repairLink(verdict: Verdict, language: Language, sites: Pick<Sites, "repair">): TextLink | null {
  return verdict === "NOT_PARTIAL" && sites.repair !== null ? { text: repair[language], url: sites.repair } : null;
}

/** The message of a verdict for the requester. */
export function message(verdict: Verdict, language: Language): string {
  return verdicts[verdict].words[language];
}

/** The next step of the requester; if it is to contact a company, with its name. */
export function remedy(verdict: Verdict, language: Language, contact: Contact): string {
  const entry: Entry = verdicts[verdict];
  if (!entry.namesContact) return entry.remedy[language];
  const remedy = companyOf(contact) === "GUARANTOR" ? entry.ofGuarantor : entry.remedy;
  return `${remedy[language]} ${whom(language, contact)}`;
}

/** The title of the guide's last paragraph. */
export const afterwards: Text = {
  fa: "با راهنمایی‌های فوق مشکل من حل نشد",
  en: "The guide above did not solve my problem",
};

/** The guide's last paragraph. */
export const unsolved: Text = {
  fa: "در صورتی‌که ضمن اجرای درخواست مطابق با راهنمای فوق مشکل شما همچنان مرتفع نگردید می‌بایست با شرکت واردکننده یا گارانتی‌کننده دستگاه تماس حاصل نمایید. در صورتی‌که در استعلام اصالت همتا نام واردکننده وجود ندارد، به فروشنده مراجعه نمایید.",
  en: "If your problem remains after you have followed the guide above, contact the importer or the warranty provider of the device. If Hamta's authenticity check names no importer, go to the seller.",
};

const unsolvedOfGuarantor: Text = {
  fa: "در صورتی‌که ضمن اجرای درخواست مطابق با راهنمای فوق مشکل شما همچنان مرتفع نگردید می‌بایست با گارانتی‌کننده دستگاه تماس حاصل نمایید.",
  en: "If your problem remains after you have followed the guide above, contact the warranty provider of the device.",
};

/** The last resort if no remedy helped, and the company to contact. */
export function lastResort(language: Language, contact: Contact): string {
  const text = companyOf(contact) === "GUARANTOR" ? unsolvedOfGuarantor : unsolved;
  return `${text[language]} ${whom(language, contact)}`;
}

/** The importer; if there is none, the guarantor; null: the seller. */
export function companyOf({ importer, guarantor }: Contact): "IMPORTER" | "GUARANTOR" | null {
  if (importer) return "IMPORTER";
  return guarantor ? "GUARANTOR" : null;
}

const SELLER: Text = { fa: "مرجع پیگیری برای دستگاه شما: فروشنده", en: "Contact the seller of your device." };

function whom(language: Language, contact: Contact): string {
  const { importer, guarantor } = contact;
  switch (companyOf(contact)) {
    case "IMPORTER":
      return { fa: "واردکننده دستگاه شما: ", en: "Importer of your device: " }[language] + embed(importer!, language);
    case "GUARANTOR":
      return (
        { fa: "گارانتی‌کننده دستگاه شما: ", en: "Warranty provider of your device: " }[language] +
        embed(guarantor!, language)
      );
    case null:
      return SELLER[language];
  }
}
