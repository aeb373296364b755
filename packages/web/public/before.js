// Runs before the first paint: sets the chosen language and theme, so that the page does not change direction or flash,
// and asks for what the address needs, so that it arrives with the panel's code and not after it.
(function () {
  function stored(storage, key) {
    try {
      return window[storage].getItem("hamta." + key);
    } catch {
      // Without browser storage: Persian, the browser's preferred theme, nobody signed in.
      return null;
    }
  }
  var root = document.documentElement;
  var language = stored("localStorage", "language") === "en" ? "en" : "fa";
  var theme = stored("localStorage", "theme");
  root.lang = language;
  root.dir = language === "fa" ? "rtl" : "ltr";
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // The build writes the attribute: first-loads.ts. A development server has none.
  var loads = JSON.parse(document.currentScript.dataset.loads || "[]");
  var token = null;
  var claims = {};
  try {
    token = JSON.parse(stored("sessionStorage", "tokens")).id;
    // Only the API verifies the token.
    claims = JSON.parse(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")));
  } catch {
    // Nobody is signed in.
  }
  // Without groups: who signed in by a code to the phone.
  var roles = claims.exp * 1000 > Date.now() ? claims["cognito:groups"] || ["SUBSCRIBER"] : [];
  loads.forEach(function (load) {
    var match = new RegExp(load.path).exec(location.pathname);
    if (!match) return;
    load.files.forEach(function (file) {
      var link = document.createElement("link");
      link.rel = file.endsWith(".css") ? "preload" : "modulepreload";
      if (file.endsWith(".css")) link.as = "style";
      link.crossOrigin = "";
      link.href = "/" + file;
      document.head.append(link);
    });
    var query = load.query;
    if (!query || !roles.includes(query.role) || location.search) return;
    var authorization = "Bearer " + token;
    var body = JSON.stringify({
      operationName: query.name,
      variables: Object.assign({}, query.variables, match.groups),
      extensions: { persistedQuery: { version: 1, sha256Hash: query.hash } },
    });
    var url = location.origin + "/graphql";
    var response = fetch(url, {
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "accept-language": language,
        authorization: authorization,
      },
      body: body,
    });
    // first-request.ts takes it.
    window.hamtaFirstRequest = {
      url: url,
      body: body,
      language: language,
      authorization: authorization,
      response: response,
    };
    response.catch(function () {});
  });
})();
