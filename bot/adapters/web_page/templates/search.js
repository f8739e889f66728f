// The search of the page: as one types, over titles, answers, words written for it and of other ways to ask.
// Nothing that is typed leaves the page. Without this file the page has no search, and all else.
"use strict";

const letters = { ø: "o", æ: "a", œ: "o", đ: "d", ł: "l", ð: "d", þ: "t", ı: "i" };
const most = 8;
const weights = { title: 4, written: 5, asked: 2, text: 1.5 };

// Returns the words of a text without marks, in lower case, as the bot reads them.
function fold(text) {
  const plain = text
    .toLowerCase()
    .replace(/[øæœđłðþı]/g, (letter) => letters[letter])
    .normalize("NFKD")
    .replace(/[\p{Mn}\p{Cf}]/gu, "")
    .replace(/(\D)\1{2,}/gu, "$1$1");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Tells how well a typed word fits one of many: it begins it, they are alike but for an ending, or one is put
// together with the other.
function fits(typed, words) {
  let best = 0;
  for (const word of words) {
    if (word === typed) return 1;
    if (word.startsWith(typed)) best = Math.max(best, 0.9);
    else if (alike(weak(typed), weak(word))) best = Math.max(best, 0.5);
    else if (within(typed, word)) best = Math.max(best, 0.4);
  }
  return best;
}

// Returns a Finnish word with its consonants as they are before some endings: hinta as in hinnat, lupa as in luvan.
function weak(word) {
  if (document.documentElement.lang !== "fi") return word;
  return word.replace(/([nlr])[td]/g, "$1").replace(/mp/g, "m").replace(/nk/g, "ng")
    .replace(/d/g, "t").replace(/v/g, "p").replace(/(.)\1/g, "$1");
}

// Tells whether two words begin so alike that they differ in an ending only.
function alike(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const least = Math.max(4, Math.ceil(0.7 * short.length));
  return long.length - short.length <= 5 && short.slice(0, least) === long.slice(0, least);
}

// Tells whether one word begins with the other, or the written one ends with what was typed.
function within(typed, word) {
  return (word.length > 3 && typed.startsWith(word)) || (typed.length > 4 && word.endsWith(typed));
}

function score(typed, topic) {
  return Math.max(...Object.entries(weights).map(([part, weight]) => weight * fits(typed, topic[part])));
}

// Returns the topics that what was typed leads to, the best first. A word that leads nowhere or everywhere
// tells nothing.
function found(typed, topics) {
  const totals = new Map();
  for (const word of new Set(fold(typed))) {
    const scores = topics.map((topic) => (word.length > 1 ? score(word, topic) : 0));
    const hits = scores.filter(Boolean).length;
    const rare = hits ? Math.log2(topics.length / hits) : 0;
    scores.forEach((one, i) => one * rare && totals.set(topics[i], (totals.get(topics[i]) ?? 0) + one * rare));
  }
  const best = Math.max(0, ...totals.values());
  return [...totals.entries()]
    .filter(([, total]) => total >= best * 0.45)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([topic]) => topic);
}

// Returns the topics of the page, each with the words that it is found by; at last where help in distress is.
function topicsOf(page) {
  const help = [...page.querySelectorAll("section.crisis > h2[id]")].map((title) => {
    return topicOf(title.id, title, "");
  });
  const topics = [...page.querySelectorAll("article[id]")].map((article) => {
    const title = article.querySelector("h3");
    const answer = [...article.querySelectorAll(":scope > div")];
    const text = answer.map((part) => part.textContent).join(" ");
    return topicOf(article.id, title, text);
  });
  return [...topics, ...help];
}

function topicOf(id, title, text) {
  const name = title.textContent;
  return { id, name, lang: title.lang, title: fold(name), written: [], asked: [], text: fold(text) };
}

// Returns the words written for a topic, and those of other ways to ask, as the server holds them.
async function hinted(address) {
  const hints = await fetch(address).then((got) => (got.ok ? got.json() : {})).catch(() => ({}));
  return (id) => (hints[id] ?? ["", ""]).map((words) => words.split(" ").filter(Boolean));
}

function begin(search) {
  const [input, count, list] = ["words", "count", "found"].map((name) => document.getElementById(`Search-${name}`));
  const topics = topicsOf(document);

  function show() {
    const typed = input.value.trim();
    const hits = typed ? found(typed, topics) : [];
    list.replaceChildren(...hits.map(entryOf));
    const told = hits.length ? search.dataset.found.replace("{count}", hits.length) : search.dataset.none;
    count.textContent = typed ? told : "";
  }

  // Other words are fetched when somebody begins to search; until then, or without them, titles and answers do.
  async function learn() {
    input.removeEventListener("focus", learn);
    const hints = await hinted(search.dataset.words);
    for (const topic of topics) [topic.written, topic.asked] = hints(topic.id);
    show();
  }

  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
  });
  input.addEventListener("input", show);
  input.addEventListener("focus", learn);
  search.hidden = false;
}

function entryOf(topic) {
  const link = Object.assign(document.createElement("a"), { href: `#${topic.id}`, textContent: topic.name });
  if (topic.lang) link.lang = topic.lang;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

begin(document.getElementById("Search"));
