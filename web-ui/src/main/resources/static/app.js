// What a page does better with a script; none of it is needed.
"use strict";

// An attempt saves itself as it is answered, and says whether that worked.
for (const form of document.querySelectorAll("form.attempt")) {
  const state = document.createElement("p");
  state.className = "saving";
  state.setAttribute("role", "status");
  form.append(state);
  let waiting;
  const save = async () => {
    state.textContent = form.dataset.saving ?? "…";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "follow" });
      if (!answer.ok) throw new Error(String(answer.status));
      state.textContent = "✓";
    } catch {
      state.textContent = "✕";
      waiting = setTimeout(save, 5000);
    }
  };
  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 400);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}
