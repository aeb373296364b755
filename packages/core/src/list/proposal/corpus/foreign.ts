import type { Foreign } from "#list/proposal/corpus/list";

/**
 * Headers of lists that other programs write, with the contents of their columns. `#list/proposal/corpus/held-back` has
 * 30 more: they were not looked at while the rules were written.
 */
export const FOREIGN: readonly Foreign[] = [
  // Corrections: English.
  [
    "corrections",
    "SAP, material documents",
    "Material:sku | Plant:number | Old IMEI 1:r1 | Old IMEI 2:r2 | New IMEI 1:c1 | New IMEI 2:c2 | Pstng Date:date",
  ],
  [
    "corrections",
    "Oracle, an extract",
    "ITEM_NUMBER:sku | OLD_IMEI1:r1 | OLD_IMEI2:r2 | NEW_IMEI1:c1 | NEW_IMEI2:c2 | LAST_UPDATE_DATE:datetime",
  ],
  [
    "corrections",
    "a sheet, wrong and right",
    "#:count | Wrong IMEI1:r1 | Wrong IMEI2:r2 | Right IMEI1:c1 | Right IMEI2:c2",
  ],
  [
    "corrections",
    "slots in parentheses",
    "Sl. No.:count | Registered IMEI (Slot 1):r1 | Registered IMEI (Slot 2):r2 | Actual IMEI (Slot 1):c1 | Actual IMEI (Slot 2):c2 | Remarks:note",
  ],
  [
    "corrections",
    "a database's view",
    "id:count | imei1_old:r1 | imei2_old:r2 | imei1_new:c1 | imei2_new:c2 | created_at:datetime",
  ],
  ["corrections", "the registered pair without a word", "IMEI1:r1 | IMEI2:r2 | Correct IMEI1:c1 | Correct IMEI2:c2"],
  [
    "corrections",
    "before and after",
    "No:count | Brand:brand | Model:model | IMEI 1 (before):r1 | IMEI 2 (before):r2 | IMEI 1 (after):c1 | IMEI 2 (after):c2",
  ],
  ["corrections", "names of a JSON API", "oldImei1:r1 | oldImei2:r2 | newImei1:c1 | newImei2:c2 | updatedBy:name"],
  [
    "corrections",
    "Microsoft Dynamics",
    "Item No.:sku | Serial No.:serial | Previous IMEI No. 1:r1 | Previous IMEI No. 2:r2 | Corrected IMEI No. 1:c1 | Corrected IMEI No. 2:c2 | Qty:number",
  ],
  [
    "corrections",
    "a supplier of Shenzhen",
    "Ctn No.:box | Error IMEI1:r1 | Error IMEI2:r2 | True IMEI1:c1 | True IMEI2:c2 | S/N:serial",
  ],
  [
    "corrections",
    "a supplier of Istanbul, Turkish",
    "Sıra:count | Eski IMEI 1:r1 | Eski IMEI 2:r2 | Yeni IMEI 1:c1 | Yeni IMEI 2:c2 | Seri No:serial",
  ],
  [
    "corrections",
    "a supplier of Istanbul, English",
    "First Wrong IMEI Number:r1 | Second Wrong IMEI Number:r2 | First True IMEI Number:c1 | Second True IMEI Number:c2",
  ],
  [
    "corrections",
    "where each pair stands",
    "IMEI 1 in Hamta:r1 | IMEI 2 in Hamta:r2 | IMEI 1 on handset:c1 | IMEI 2 on handset:c2",
  ],
  ["corrections", "from and to", "from_imei_1:r1 | from_imei_2:r2 | to_imei_1:c1 | to_imei_2:c2"],
  ["corrections", "Roman numerals", "IMEI-I OLD:r1 | IMEI-II OLD:r2 | IMEI-I NEW:c1 | IMEI-II NEW:c2 | COLOR:note"],
  [
    "corrections",
    "incorrect and correct",
    "Model:model | Incorrect IMEI 1:r1 | Correct IMEI 1:c1 | Incorrect IMEI 2:r2 | Correct IMEI 2:c2",
  ],
  [
    "corrections",
    "existing and replacement",
    "Existing IMEI 1:r1 | Existing IMEI 2:r2 | Replacement IMEI 1:c1 | Replacement IMEI 2:c2 | Approved By:name",
  ],
  ["corrections", "the correct pair first", "New IMEI 1:c1 | New IMEI 2:c2 | Old IMEI 1:r1 | Old IMEI 2:r2"],
  ["corrections", "the second slot alone has a number", "Old IMEI:r1 | Old IMEI 2:r2 | New IMEI:c1 | New IMEI 2:c2"],
  [
    "corrections",
    "current and new",
    "Current IMEI1:r1 | Current IMEI2:r2 | New IMEI1:c1 | New IMEI2:c2 | Dealer Mobile:phone",
  ],
  // Corrections: Persian and mixed.
  [
    "corrections",
    "a sheet in two scripts",
    "ردیف:count | IMEI1 قدیم:r1 | IMEI2 قدیم:r2 | IMEI1 جدید:c1 | IMEI2 جدید:c2 | توضیحات:note",
  ],
  [
    "corrections",
    "the order of words is another",
    "شناسه اول ثبت شده:r1 | شناسه دوم ثبت شده:r2 | شناسه اول صحیح:c1 | شناسه دوم صحیح:c2",
  ],
  [
    "corrections",
    "IMEI in Persian letters",
    "آی‌ام‌ای‌آی اشتباه ۱:r1 | آی‌ام‌ای‌آی اشتباه ۲:r2 | آی‌ام‌ای‌آی درست ۱:c1 | آی‌ام‌ای‌آی درست ۲:c2",
  ],
  [
    "corrections",
    "serial that is an IMEI",
    "مدل:model | سریال IMEI 1 فعلی:r1 | سریال IMEI 2 فعلی:r2 | سریال IMEI 1 اصلاحی:c1 | سریال IMEI 2 اصلاحی:c2",
  ],
  [
    "corrections",
    "Arabic letters and digits",
    "شناسه قديمي ١:r1 | شناسه قديمي ٢:r2 | شناسه جديد ١:c1 | شناسه جديد ٢:c2 | توضيحات:note",
  ],
  [
    "corrections",
    "before and after the correction",
    "کد کالا:sku | IMEI 1 قبل از اصلاح:r1 | IMEI 2 قبل از اصلاح:r2 | IMEI 1 بعد از اصلاح:c1 | IMEI 2 بعد از اصلاح:c2",
  ],
  [
    "corrections",
    "registered and real",
    "شماره سریال گوشی:serial | IMEI ثبتی اول:r1 | IMEI ثبتی دوم:r2 | IMEI واقعی اول:c1 | IMEI واقعی دوم:c2",
  ],
  ["corrections", "Persian words in parentheses", "IMEI1(غلط):r1 | IMEI2(غلط):r2 | IMEI1(صحیح):c1 | IMEI2(صحیح):c2"],
  [
    "corrections",
    "short spellings",
    "ایمی ۱ قبلی:r1 | ایمی ۲ قبلی:r2 | ایمی ۱ جدید:c1 | ایمی ۲ جدید:c2 | تاریخ:jalali",
  ],
  [
    "corrections",
    "below a title",
    "گزارش اصلاح شناسه گوشی‌های شرکت آریا // تاریخ تهیه: ۱۴۰۵/۰۸/۰۱ // ردیف:count | شناسه قبلی ۱:r1 | شناسه قبلی ۲:r2 | شناسه اصلاح‌شده ۱:c1 | شناسه اصلاح‌شده ۲:c2",
  ],
  [
    "corrections",
    "in the system and on the device",
    "کد رهگیری:number | شناسه ۱ ثبت شده در سامانه:r1 | شناسه ۲ ثبت شده در سامانه:r2 | شناسه ۱ دستگاه:c1 | شناسه ۲ دستگاه:c2",
  ],
  [
    "corrections",
    "semicolons of Excel",
    "IMEI 1 ثبت‌شده:r1 | IMEI 2 ثبت‌شده:r2 | IMEI 1 اصلاح‌شده:c1 | IMEI 2 اصلاح‌شده:c2",
    ";",
  ],

  // Devices: English.
  [
    "devices",
    "an importer's stock",
    "IMEI (Slot 1):i1 | IMEI (Slot 2):i2 | Customer Mobile:owner | Manufacturer:brand | Model Name:model",
  ],
  [
    "devices",
    "a warehouse in Dubai",
    "Box No:box | IMEI Number 1:i1 | IMEI Number 2:i2 | Make:brand | Model:model | Colour:note | Owner Mobile No.:owner",
  ],
  [
    "devices",
    "names of a database",
    "device_id:count | primary_imei:i1 | secondary_imei:i2 | brand_name:brand | model_name:model | owner_phone:owner | created_at:datetime",
  ],
  ["devices", "the second slot alone has a number", "IMEI:i1 | IMEI2:i2 | Brand:brand | Model:model | Phone:owner"],
  [
    "devices",
    "a supplier of Shenzhen",
    "SN:serial | IMEI No.1:i1 | IMEI No.2:i2 | Brand Name:brand | Model No.:model | Mobile Phone No.:owner | N.W.(KG):number",
  ],
  [
    "devices",
    "a supplier of Istanbul",
    "Seri No:serial | 1. IMEI:i1 | 2. IMEI:i2 | Marka:brand | Model:model | Telefon:owner",
  ],
  [
    "devices",
    "with a warranty",
    "IMEI 1:i1 | IMEI 2:i2 | Owner MSISDN:owner | Device Brand:brand | Device Model:model | Warranty Company:guarantor",
  ],
  ["devices", "names of a JSON API", "imeiOne:i1 | imeiTwo:i2 | ownerMsisdn:owner | brandName:brand | modelName:model"],
  [
    "devices",
    "two phones, one of the owner",
    "IMEI1:i1 | IMEI2:i2 | Dealer Phone:phone | Owner Phone:owner | Brand:brand | Model:model",
  ],
  [
    "devices",
    "Roman numerals and capitals",
    "IMEI I:i1 | IMEI II:i2 | CUSTOMER GSM NO:owner | BRAND:brand | MODEL:model | INVOICE NO:number",
  ],
  [
    "devices",
    "of operations, English",
    "First IMEI:i1 | Second IMEI:i2 | Import Channel:channel | Importer ID:importer | Owner Mobile:owner | Brand:brand | Model:model | Device Status:status",
    ",",
    "OPS",
  ],
  // Devices: Persian and mixed.
  [
    "devices",
    "a Persian sheet",
    "ردیف:count | شناسه یک:i1 | شناسه دو:i2 | شماره موبایل مالک:owner | برند:brand | مدل دستگاه:model",
  ],
  [
    "devices",
    "IMEI and Persian",
    "IMEI اول:i1 | IMEI دوم:i2 | موبایل خریدار:owner | مارک:brand | مدل گوشی:model | رنگ:note",
  ],
  [
    "devices",
    "Arabic letters",
    "شناسه اول دستگاه:i1 | شناسه دوم دستگاه:i2 | شماره همراه مالك:owner | برند كالا:brand | مدل كالا:model | گارانتي:guarantor",
  ],
  [
    "devices",
    "the maker",
    "سریال:serial | IMEI1:i1 | IMEI2:i2 | تلفن همراه مشتری:owner | شرکت سازنده:brand | مدل:model",
  ],
  [
    "devices",
    "IMEI in Persian letters",
    "آی ام ای آی ۱:i1 | آی ام ای آی ۲:i2 | تلفن مالک:owner | نام برند:brand | نام مدل:model | قیمت:price",
  ],
  [
    "devices",
    "numbers of slots before the word",
    "۱-شناسه گوشی:i1 | ۲-شناسه گوشی:i2 | همراه صاحب گوشی:owner | برند گوشی:brand | مدل گوشی:model",
    "؛",
  ],
  [
    "devices",
    "an owner's national id beside it",
    "کد ملی مالک:nid | نام مالک:name | موبایل مالک:owner | IMEI 1:i1 | IMEI 2:i2 | برند:brand | مدل:model",
  ],
  [
    "devices",
    "of operations, Persian",
    "شناسه ۱ گوشی:i1 | شناسه ۲ گوشی:i2 | روش واردات:channel | کد واردکننده:importer | شماره مالک دستگاه:owner | برند:brand | مدل:model | وضعیت قانونی:status",
    ",",
    "OPS",
  ],
  [
    "devices",
    "below two titles",
    "شرکت پخش سپهر // فهرست دستگاه‌های آبان ۱۴۰۵ // شناسه (۱):i1 | شناسه (۲):i2 | شماره تماس مالک:owner | نشان تجاری دستگاه:brand | مدل:model",
  ],
  [
    "devices",
    "mixed words",
    "IMEI-1 گوشی:i1 | IMEI-2 گوشی:i2 | Mobile مالک:owner | Brand گوشی:brand | Model گوشی:model",
  ],

  // Sightings.
  ["sightings", "an HLR's dump", "IMSI:imsi | MSISDN:msisdn | IMEI:imei | LAST_SEEN:datetime"],
  ["sightings", "an EIR's log", "event_time:iso | imei_number:imei | subscriber_msisdn:msisdn | result:note"],
  [
    "sightings",
    "call records",
    "Call Date Time:datetime | Mobile Number:msisdn | Handset IMEI:imei | Cell ID:number | Duration:number",
  ],
  ["sightings", "names of a JSON API", "deviceImei:imei | subscriberNumber:msisdn | observedAt:iso"],
  ["sightings", "contents alone tell the columns", "C1:imei | C2:msisdn | C3:iso"],
  ["sightings", "tabs and abbreviations", "DT:iso | TEL_NO:msisdn | IMEI_NO:imei", "\t"],
  [
    "sightings",
    "pipes of a mediation system",
    "RECORD_ID:count | SERVED_MSISDN:msisdn | SERVED_IMEI:imei | SERVED_IMSI:imsi | EVENT_TIMESTAMP:datetime",
    "|",
  ],
  ["sightings", "a monitor's export", "Timestamp:iso | Phone No:msisdn | IMEI Code:imei | City:city"],
  ["sightings", "Turkish words", "Tarih:datetime | Telefon No:msisdn | IMEI No:imei"],
  ["sightings", "Persian", "شماره سیم‌کارت:msisdn | شناسه گوشی:imei | تاریخ رویت:datetime"],
  ["sightings", "Persian, with IMEI", "IMEI گوشی:imei | شماره موبایل:msisdn | تاریخ و ساعت:datetime | شهر:city"],
  ["sightings", "Arabic letters", "شماره تلفن مشترك:msisdn | شناسه دستگاه مشترك:imei | زمان اتصال به شبكه:datetime"],
  ["sightings", "Persian abbreviations", "ش. موبایل:msisdn | IMEI:imei | آخرین رویت:datetime"],
  ["sightings", "below a title", "گزارش روزانه رویت // IMEI دستگاه:imei | شماره مشترک:msisdn | زمان ثبت در شبکه:iso"],
  ["sightings", "the number without its country's prefix", "date_time:datetime | mobile:msisdn10 | imei:imei"],
  ["sightings", "14 digits", "IMEI (14 digits):imei14 | Subscriber No.:msisdn | Seen on:iso"],
  ["sightings", "the date of another calendar", "شناسه:imei | شماره همراه:msisdn | تاریخ مشاهده:jalali"],
];
