// Written by the deploy beside this page, so one build serves every stage.
const response = await fetch("/config/stage.json");
const { stage } = response.ok ? await response.json() : { stage: "local" };
document.querySelector("#stage").textContent = stage;
