import { filled, type Filled, type Text } from "#texts/text";

/** What `login` and `logout` say. */
export const signInWords = {
  open: filled({
    fa: (address) => `در مرورگر وارد شوید:\n${address}`,
    en: (address) => `Sign in in your browser:\n${address}`,
  }),
  paste: {
    fa: "اگر مرورگر شما روی دستگاه دیگری است، پس از ورود نشانی صفحه‌ای را که باز نمی‌شود اینجا بچسبانید.",
    en: "If your browser is on another machine, sign in there and paste the address of the page that does not open.",
  },
  otherAddress: {
    fa: "این نشانی پاسخ همین ورود نیست. نشانی کامل صفحه آخر را بچسبانید.",
    en: "This address does not answer this sign-in. Paste the whole address of the last page.",
  },
  signedIn: filled({ fa: (who) => `وارد شدید: ${who}`, en: (who) => `Signed in: ${who}` }),
  notUsed: {
    fa: "تا وقتی HAMTA_TOKEN یا HAMTA_CLIENT_ID مقدار دارد، دستورها همان را به کار می‌برند.",
    en: "While HAMTA_TOKEN or HAMTA_CLIENT_ID is set, commands use that instead.",
  },
  signedOut: filled({ fa: (url) => `خارج شدید: ${url}`, en: (url) => `Signed out: ${url}` }),
  nobody: filled({ fa: (url) => `کسی وارد نشده بود: ${url}`, en: (url) => `Nobody was signed in: ${url}` }),
  notEnded: {
    fa: "پایان ورود به سامانه اعلام نشد، چون سامانه پاسخ نداد؛ نشست شما حداکثر تا ۳۰ روز دیگر پایان می‌یابد. توکن‌ها از این دستگاه پاک شد.",
    en: "The sign-in page could not be told; your session there ends within 30 days. The tokens are removed from this machine.",
  },
  page: {
    done: {
      fa: "وارد شدید. این صفحه را ببندید و به پایانه برگردید.",
      en: "You are signed in. Close this page and go back to the terminal.",
    },
    failed: {
      fa: "ورود انجام نشد. به پایانه برگردید.",
      en: "You are not signed in. Go back to the terminal.",
    },
    refused: {
      fa: "این صفحه پاسخ ورودی نیست که پایانه منتظر آن است.",
      en: "This page does not answer the sign-in that the terminal waits for.",
    },
  },
} satisfies Record<string, Text | Filled | Record<string, Text>>;
