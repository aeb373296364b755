import { describe, expect, test } from "vitest";
import * as VerdictText from "#texts/verdict";

/** The user guide's table and last paragraph as they were read from its PDF. */
const guide: readonly { row: string; verdict: VerdictText.Verdict; words: string; remedy: string }[] = [
  {
    row: "۱",
    verdict: "APPROVED",
    words: "درخواست شما بررسی و تایید گردید",
    remedy: "درخواست شما تایید شده و شناسهها در سامانه همتا اصلاح گردیدهاند.",
  },
  {
    row: "۲",
    verdict: "NOT_OWNER",
    words: "درخواست شما بررسی و رد گردیده است (شناسه دستگاه (IMEI) متعلق به شما نمیباشد)",
    remedy:
      "با توجه به اینکه کاربر درخواست دهنده مالک دستگاه اعلام شده نیست، درخواست رد شده است. میبایست به کارتابل مالک دستگاه مراجعه کنید و درخواست را از طریق آن کارتابل ارسال نمایید.",
  },
  {
    row: "۳",
    verdict: "SIM_NOT_SEEN",
    words:
      "درخواست شما بررسی و رد گردیده است (ابتدا سیم کارت خود را بر روی همه اسلاتها تک به تک قرار داده و گوشی را روشن نموده و مدتی تامل نمایید، سپس مجدداً نسبت به ثبت درخواست اقدام نمایید)",
    remedy:
      "جهت رفع این مشکل، سیمکارت کاربر درخواست دهنده میبایست بر روی هر دو اسلات (شکاف برای قرارگیری سیم کارت) دستگاه به صورت جداگانه قرار گیرد و در شبکه روشن شود. جهت اطمینان پس از هر بار روشن کردن دستگاه یک تماس حاصل نمایید. پس از آنکه سیمکارت مالک کارتابل بر روی هر دو اسلات (شکاف برای قرارگیری سیم کارت) قرار گرفت و روشن شد مجدداً نسبت به ثبت درخواست اقدام نمایید.",
  },
  {
    row: "۴",
    verdict: "ILLEGAL_DEVICE",
    words: "درخواست شما بررسی و رد گردیده است (شناسه دستگاه (IMEI) قانونی نیست و در شبکه تلفن همراه سرویس نخواهد گرفت)",
    remedy: "دستگاهی که برای آن درخواست ثبت شده است قانونی نیست و امکان ارسال درخواست وجود ندارد.",
  },
  {
    row: "۵",
    verdict: "TARGET_OWNED",
    words: "درخواست شما بررسی و رد گردیده است (امکان رفع مشکل وجود ندارد، شناسه مقصد تحت مالکیت شخصی دیگر می باشد)",
    remedy:
      "جهت رفع این مشکل با وارد کننده دستگاه تماس حاصل و در صورتیکه در استعلام اصالت همتا نام واردکننده وجود ندارد، به فروشنده مراجعه نمایید.",
  },
  {
    row: "۶",
    verdict: "WRONG_IMEI_SEEN",
    words: "درخواست شما بررسی و رد گردیده است (امکان ثبت درخواست به دلیل رویت شدن شناسه ناصحیح وجود ندارد)",
    remedy:
      "جهت رفع این مشکل با وارد کننده دستگاه تماس حاصل و در صورتیکه در استعلام اصالت همتا نام واردکننده وجود ندارد، به فروشنده مراجعه نمایید.",
  },
  {
    row: "۷",
    verdict: "NOT_PARTIAL",
    words:
      "درخواست شما بررسی و رد گردیده است (تنها اجازه اصلاح جزئی شناسه ها موجود است، در صورتی دستگاه تعمیر گردیده و کلیه شناسه های آن به صورت کامل تغییر نموده است در بخش ثبت تعمیری سایت همتا درخواست خود را جهت بررسی کارشناس مربوطه ثبت نمایید)",
    remedy:
      "اطلاعات ورودی را دوباره بررسی نمایید و در صورتیکه نسبت به صحت اطلاعات ورودی اطمینان دارید جهت رفع مشکل خود با وارد کننده دستگاه تماس حاصل نمایید (دستگاه شما دارای مشکل ثبت شناسه دوم اشتباه نمی باشد).",
  },
  {
    row: "۸",
    verdict: "ALREADY_ACTIVATED",
    words: "درخواست شما بررسی و رد گردیده است (این دستگاه پیش از این برای همین شماره تلفن فعال شده است)",
    remedy: "اطلاعات بصورت اشتباه وارد شده است. نسبت به ثبت دوباره درخواست با اطلاعات صحیح اقدام نمایید.",
  },
];
const lastParagraph =
  "در صورتیکه ضمن اجرای درخواست مطابق با راهنمای فوق مشکل شما همچنان مرتفع نگردید می بایست با شرکت واردکننده یا گارانتی کننده دستگاه تماس حاصل نمایید. در صورتیکه در استعلام اصالت همتا نام واردکننده وجود ندارد، به فروشنده مراجعه نمایید.";

const nobody = { importer: null, guarantor: null };
const importer = { importer: "شرکت آوا", guarantor: "گارانتی نمونه" };
const guarantor = { importer: null, guarantor: "گارانتی نمونه" };

/** White space and ZWNJ were lost and doubled in the PDF. */
const letters = (text: string) => text.replaceAll(/[\s\u200C]/g, "");

test("every verdict has its row in the guide, in the guide's order", () => {
  expect(Object.keys(VerdictText.verdicts)).toEqual(guide.map(({ verdict }) => verdict));
});

test.each(guide)("row $row: $verdict reads as in the guide", ({ verdict, words, remedy }) => {
  expect(letters(VerdictText.message(verdict, "fa"))).toBe(letters(words));
  expect(letters(VerdictText.remedy(verdict, "fa", nobody)).startsWith(letters(remedy))).toBe(true);
});

test("the last resort reads as the guide's last paragraph, and names the contact", () => {
  const text = VerdictText.lastResort("fa", importer);
  expect(letters(text).startsWith(letters(lastParagraph))).toBe(true);
  expect(text).toContain("شرکت آوا");
});

describe.each(["TARGET_OWNED", "WRONG_IMEI_SEEN", "NOT_PARTIAL"] as const)("the remedy of %s", (verdict) => {
  test("names the importer where there is one", () => {
    expect(VerdictText.remedy(verdict, "fa", importer)).toMatch(/ واردکننده دستگاه شما: \u2068شرکت آوا\u2069$/);
    expect(VerdictText.remedy(verdict, "en", { ...importer, importer: "Ava Co." })).toMatch(
      / Importer of your device: Ava Co\.$/,
    );
  });

  test("else the guarantor", () => {
    expect(VerdictText.remedy(verdict, "fa", guarantor)).toMatch(
      / گارانتی‌کننده دستگاه شما: \u2068گارانتی نمونه\u2069$/,
    );
    expect(VerdictText.remedy(verdict, "en", guarantor)).toMatch(
      / Warranty provider of your device: \u2068گارانتی نمونه\u2069$/,
    );
  });

  test("else the seller", () => {
    expect(VerdictText.remedy(verdict, "fa", nobody)).toMatch(/: فروشنده$/);
    expect(VerdictText.remedy(verdict, "en", nobody)).toMatch(/Contact the seller of your device\.$/);
    expect(VerdictText.remedy(verdict, "en", { importer: "", guarantor: "" })).toMatch(
      /Contact the seller of your device\.$/,
    );
  });
});

test("a device with a guarantor and no importer sends nobody to the importer or the seller", () => {
  for (const verdict of Object.keys(VerdictText.verdicts) as VerdictText.Verdict[]) {
    const texts = [VerdictText.remedy(verdict, "fa", guarantor), VerdictText.lastResort("fa", guarantor)];
    for (const text of texts) expect(text).not.toMatch(/فروشنده|واردکننده/);
    const english = [VerdictText.remedy(verdict, "en", guarantor), VerdictText.lastResort("en", guarantor)];
    for (const text of english) expect(text).not.toMatch(/seller|importer/i);
  }
});

test.each(["APPROVED", "NOT_OWNER", "SIM_NOT_SEEN", "ILLEGAL_DEVICE", "ALREADY_ACTIVATED"] as const)(
  "the remedy of %s sends nobody to a contact, so it names none",
  (verdict) => {
    expect(VerdictText.remedy(verdict, "fa", importer)).toBe(VerdictText.verdicts[verdict].remedy.fa);
  },
);

test("codes that are verdicts are known, and no others", () => {
  expect(["NOT_OWNER", "APPROVED"].map(VerdictText.isVerdict)).toEqual([true, true]);
  expect(["CHECK_DIGIT", "toString", ""].map(VerdictText.isVerdict)).toEqual([false, false, false]);
});

test.each(["fa", "en"] as const)(
  "in %s the message of NOT_PARTIAL alone names repair registration, once",
  (language) => {
    const sites = { repair: "https://hamta.example/repair" };
    const links = (Object.keys(VerdictText.verdicts) as VerdictText.Verdict[]).flatMap((verdict) => {
      const link = VerdictText.repairLink(verdict, language, sites);
      return link ? [{ verdict, ...link }] : [];
    });
    expect(links).toEqual([{ verdict: "NOT_PARTIAL", text: expect.any(String), url: sites.repair }]);
    const message = VerdictText.message("NOT_PARTIAL", language);
    expect(message.split(links[0]?.text ?? "")).toHaveLength(2);
    expect(VerdictText.repairLink("NOT_PARTIAL", language, { repair: null })).toBeNull();
  },
);
