/* global YogaGraphiQL */
const session = JSON.parse(document.getElementById("session").textContent);

/** Each person has separate tabs, which survive a reload. */
const prefix = `${session.name}:`;
const storage = {
  getItem: (key) => localStorage.getItem(prefix + key),
  setItem: (key, value) => localStorage.setItem(prefix + key, value),
  removeItem: (key) => localStorage.removeItem(prefix + key),
  get length() {
    return localStorage.length;
  },
  clear: () => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  },
};

async function fetcher({ query, variables, operationName }, { headers = {} } = {}) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": session.language,
      ...(session.token && { authorization: `Bearer ${session.token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
}

document.getElementById("copy").addEventListener("click", () => void navigator.clipboard.writeText(session.token));
document.getElementById("fresh").addEventListener("click", () => {
  storage.clear();
  location.reload();
});

YogaGraphiQL.renderYogaGraphiQL(document.getElementById("root"), {
  fetcher,
  storage,
  defaultTabs: session.tabs,
  title: "Hamta",
  logo: "",
  shouldPersistHeaders: false,
  onEditQuery() {},
});
