// Before anything is painted: the language and the theme that were chosen, so that the page does not turn around or flash.
(function () {
  try {
    var root = document.documentElement;
    var language = localStorage.getItem("hamta.language") === "en" ? "en" : "fa";
    var theme = localStorage.getItem("hamta.theme");
    root.lang = language;
    root.dir = language === "fa" ? "rtl" : "ltr";
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing shows Persian, and the theme that it prefers.
  }
})();
