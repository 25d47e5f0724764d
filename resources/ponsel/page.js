/* The screens of the jurors' page: coming in, the list of products, one product with its criteria.

   Written for old browsers: no modules, no promises. Everything that comes from the office is set as text. */
(function (window, document) {
  "use strict";

  var PAUSE_IN_TYPING = 500;
  var main = document.getElementById("main");
  var refreshers = [];
  var settlers = [];
  var outbox = new window.Outbox(refresh, showEntry);

  /* Small parts */

  function make(tag, attributes, parts) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (name === "text") {
        made.textContent = attributes.text;
      } else if (name.indexOf("on") === 0) {
        made.addEventListener(name.slice(2), attributes[name]);
      } else {
        made.setAttribute(name, attributes[name]);
      }
    });
    (parts || []).forEach(function (part) {
      if (part) {
        made.appendChild(part);
      }
    });
    return made;
  }

  function say(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
    element.hidden = !text;
  }

  function begin() {
    settle();
    refreshers = [];
    settlers = [];
  }

  function show(parts) {
    while (main.firstChild) {
      main.removeChild(main.firstChild);
    }
    parts.forEach(function (part) { main.appendChild(part); });
    window.scrollTo(0, 0);
  }

  function settle() {
    settlers.forEach(function (settled) { settled(); });
  }

  function candidates() {
    var found = [];
    outbox.sheet.kelompok.forEach(function (group) {
      group.peserta.forEach(function (candidate) {
        found.push({ told: candidate, criteria: group.kriteria });
      });
    });
    return found;
  }

  function missing(candidate) {
    return candidate.criteria.filter(function (criterion) {
      return !outbox.given("nilai", candidate.told.id, criterion.id).text;
    }).length;
  }

  function titled(told) {
    return (told.urut ? told.urut + ". " : "") + told.produk;
  }

  /* Coming in */

  function showEntry(sentence) {
    begin();
    document.body.removeAttribute("data-in");
    document.getElementById("top").hidden = true;
    say(document.getElementById("notice"), "");
    var known = /juri=(\d+)/.exec(window.location.hash);
    var number = field("Nomor juri", "nomor", known ? known[1] : "", 3);
    var pin = field("PIN (6 angka)", "pin", "", 7);
    var problem = make("p", { "class": "problem", role: "alert" });
    var waiting = outbox.waitingOnPhone();
    var come = make("button", { type: "submit", "class": "primary", text: "Masuk" });
    var form = make("form", { onsubmit: function (event) {
      event.preventDefault();
      come.disabled = true;
      outbox.enter(parseInt(number.input.value, 10) || 0, pin.input.value, function (why) {
        come.disabled = false;
        say(problem, why);
        pin.input.focus();
      });
    } }, [
      make("h1", { text: "Penilaian juri" }),
      make("p", { "class": "quiet", text: "Isi nomor dan PIN dari slip yang dibagikan petugas." }),
      number.part, pin.part, problem, come,
      waiting ? make("p", { "class": "quiet", text: waiting
        + " isian di ponsel ini belum sampai di kantor; akan dikirim setelah masuk." }) : null,
      make("p", { "class": "quiet small", text: "Halaman ini hanya terbuka di jaringan kantor, dan kirimannya "
        + "tidak disandikan. Yang dikirim hanya nilai dan masukan Anda." })
    ]);
    show([form]);
    say(problem, sentence || "");
    (known ? pin : number).input.focus();
  }

  function field(name, key, value, longest) {
    var input = make("input", { id: key, type: "text", inputmode: "numeric", autocomplete: "off",
      maxlength: longest, value: value });
    return { input: input, part: make("p", { "class": "field" }, [make("label", { "for": key, text: name }), input]) };
  }

  /* The list */

  function showList() {
    begin();
    var rows = candidates();
    var told = make("p", { "class": "progress" });
    var next = make("button", { type: "button", "class": "primary", onclick: function () {
      open(rows.filter(missing)[0] || rows[0]);
    } });
    var parts = [make("h1", { text: "Daftar produk" }), told, next];
    outbox.sheet.kelompok.forEach(function (group) {
      if (outbox.sheet.kelompok.length > 1) {
        parts.push(make("h2", { text: group.peserta[0].sektor }));
      }
      parts.push(make("ol", { "class": "list" }, group.peserta.map(function (candidate) {
        return listRow({ told: candidate, criteria: group.kriteria });
      })));
    });
    parts.push(make("button", { type: "button", "class": "plain", text: "Keluar dari ponsel ini",
      onclick: function () { outbox.leave(); } }));
    show(parts);
    refreshers.push(function () {
      var lacking = rows.filter(missing);
      var cells = lacking.reduce(function (sum, each) { return sum + missing(each); }, 0);
      say(told, cells ? "Masih kosong: " + cells + " nilai pada " + lacking.length + " produk."
        : rows.length ? "Semua nilai sudah terisi. Terima kasih." : "Belum ada produk untuk Anda nilai.");
      next.textContent = cells ? "Lanjut ke yang kosong" : "Lihat lagi dari awal";
      next.hidden = !rows.length;
    });
    refresh();
  }

  function listRow(candidate) {
    var told = candidate.told;
    var state = make("span", { "class": "count" });
    refreshers.push(function () {
      var lacks = missing(candidate);
      var all = candidate.criteria.length;
      var full = lacks === 0;
      state.className = full ? "count full" : "count";
      state.textContent = full ? "✓ Lengkap" : lacks === all ? "Belum dinilai" : (all - lacks) + " dari " + all;
    });
    return make("li", {}, [make("button", { type: "button", onclick: function () { open(candidate); } }, [
      make("span", { "class": "name" }, [
        make("strong", { text: titled(told) }),
        make("span", { "class": "quiet", text: told.usaha }),
        told.benturan ? make("span", { "class": "warning", text: "⚠ Benturan kepentingan" }) : null
      ]),
      state
    ])]);
  }

  function open(candidate) {
    window.location.hash = "peserta=" + candidate.told.id;
  }

  /* One product */

  function showCandidate(rows, place) {
    begin();
    var candidate = rows[place];
    var told = candidate.told;
    var parts = [
      make("p", { "class": "quiet", text: "Produk " + (place + 1) + " dari " + rows.length + " · " + told.sektor }),
      make("h1", { text: titled(told) }),
      make("p", { "class": "firm", text: told.usaha }),
      told.benturan ? make("p", { "class": "box", text: "⚠ " + told.benturan
        + " Pilih abstain bila Anda tidak semestinya menilai." }) : null
    ].concat(candidate.criteria.map(function (criterion) { return criterionPart(told, criterion); }));
    parts.push(advicePart("Masukan untuk produk ini", told, null));
    parts.push(make("nav", { "aria-label": "Produk lain" }, [
      turn("‹ Sebelumnya", rows[place - 1]),
      make("button", { type: "button", text: "Daftar", onclick: function () { window.location.hash = "daftar"; } }),
      turn("Berikutnya ›", rows[place + 1])
    ]));
    show(parts.filter(Boolean));
    refresh();
    main.focus();
  }

  function turn(words, candidate) {
    var made = make("button", { type: "button", text: words, onclick: function () { open(candidate); } });
    made.disabled = !candidate;
    return made;
  }

  function criterionPart(told, criterion) {
    var meaning = make("p", { "class": "meaning", "aria-live": "polite" });
    var kept = make("span", { "class": "kept" });
    var refused = make("p", { "class": "problem", role: "alert" });
    var keep = function (text) { outbox.give("nilai", told.id, criterion.id, text); };
    var entry = criterion.tertinggi > 9 ? numberEntry(told, criterion, keep) : markEntry(told, criterion, keep);
    var clear = make("button", { type: "button", "class": "plain", text: "Kosongkan",
      "aria-label": "Kosongkan nilai " + criterion.nama, onclick: function () { keep(""); } });
    refreshers.push(function () {
      var given = outbox.given("nilai", told.id, criterion.id);
      entry.refresh(given.text);
      say(meaning, given.text === "abstain" ? "Abstain: Anda tidak menilai kriteria ini." : criterion.arti[given.text] || "");
      tellKept(kept, given);
      say(refused, given.refused ? "Tidak diambil kantor: " + given.refused : "");
      clear.hidden = !given.text;
    });
    return make("fieldset", {}, [
      make("legend", { text: criterion.nama }),
      entry.part, meaning, refused,
      make("p", { "class": "below" }, [kept, clear]),
      levelsPart(criterion),
      advicePart("Masukan tentang " + criterion.nama, told, criterion)
    ]);
  }

  function tellKept(element, given) {
    element.className = given.place === "phone" ? "kept phone" : "kept";
    say(element, given.place === "phone" ? "● Tersimpan di ponsel" : given.place === "office" ? "✓ Sampai di kantor" : "");
  }

  function markEntry(told, criterion, keep) {
    var choices = [];
    for (var mark = criterion.terendah; mark <= criterion.tertinggi; mark += 1) {
      choices.push(choice(told, criterion, String(mark), String(mark), keep));
    }
    var abstain = choice(told, criterion, "abstain", "Abstain", keep);
    return {
      part: make("div", {}, [
        make("div", { "class": "marks" }, choices.map(function (each) { return each.part; })),
        make("div", { "class": "marks abstain" }, [abstain.part])
      ]),
      refresh: function (text) {
        choices.concat([abstain]).forEach(function (each) { each.input.checked = each.input.value === text; });
      }
    };
  }

  function choice(told, criterion, value, words, keep) {
    var key = "nilai-" + criterion.id + "-" + value;
    var input = make("input", { type: "radio", name: "nilai-" + criterion.id, id: key, value: value,
      onchange: function () { keep(value); } });
    var meaning = criterion.arti[value];
    var label = make("label", { "for": key, text: words });
    if (meaning) {
      input.setAttribute("aria-label", words + ": " + meaning);
    }
    return { input: input, part: make("span", { "class": "choice" }, [input, label]) };
  }

  function numberEntry(told, criterion, keep) {
    var problem = make("p", { "class": "problem", role: "alert" });
    var range = criterion.terendah + "–" + criterion.tertinggi;
    var input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", maxlength: 6,
      "aria-label": criterion.nama + ", " + range });
    var abstain = choice(told, criterion, "abstain", "Abstain", keep);
    typed(input, function () {
      var text = input.value.replace(",", ".").trim();
      var wrong = text && (!/^\d{1,3}(\.\d{1,2})?$/.test(text) || Number(text) < criterion.terendah
        || Number(text) > criterion.tertinggi || (criterion.bulat && text.indexOf(".") >= 0));
      say(problem, wrong ? "Isi dengan angka " + range + "." : "");
      if (!wrong) {
        keep(text.replace(".", ","));
      }
    });
    return {
      part: make("div", {}, [
        make("div", { "class": "marks" }, [input, abstain.part]), problem
      ]),
      refresh: function (text) {
        abstain.input.checked = text === "abstain";
        if (document.activeElement !== input) {
          input.value = text === "abstain" ? "" : text;
        }
      }
    };
  }

  /* Calls `keep` when the typing rests, when the field is left, and when the page goes. */
  function typed(input, keep) {
    var timer = null;
    var settled = function () {
      if (timer !== null) {
        window.clearTimeout(timer);
        timer = null;
        keep();
      }
    };
    input.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(settled, PAUSE_IN_TYPING);
    });
    input.addEventListener("change", settled);
    settlers.push(settled);
  }

  function levelsPart(criterion) {
    var marks = Object.keys(criterion.arti);
    if (!marks.length) {
      return null;
    }
    return make("details", {}, [make("summary", { text: "Arti tiap nilai" }), make("dl", {}, marks.map(function (mark) {
      return make("div", {}, [make("dt", { text: mark }), make("dd", { text: criterion.arti[mark] })]);
    }))]);
  }

  function advicePart(words, told, criterion) {
    var id = criterion && criterion.id;
    var first = outbox.given("masukan", told.id, id);
    var kept = make("span", { "class": "kept" });
    var area = make("textarea", { rows: 3, maxlength: 1000, "aria-label": words });
    var refused = make("p", { "class": "problem", role: "alert" });
    area.value = first.text;
    typed(area, function () { outbox.give("masukan", told.id, id, area.value.trim()); });
    refreshers.push(function () {
      var given = outbox.given("masukan", told.id, id);
      tellKept(kept, given);
      say(refused, given.refused ? "Tidak diambil kantor: " + given.refused : "");
    });
    var made = make("details", {}, [make("summary", { text: criterion ? "Tulis masukan" : words }), area, refused,
      make("p", { "class": "below" }, [kept])]);
    made.open = Boolean(first.text);
    return made;
  }

  /* The whole */

  function refresh(anew) {
    if (!outbox.sheet || !outbox.entry) {
      return;
    }
    if (anew && (!document.body.hasAttribute("data-in") || shape() !== shown)) {
      route();
      return;
    }
    refreshers.forEach(function (each) { each(); });
    tellState();
  }

  var shown = "";

  function shape() {
    return JSON.stringify(outbox.sheet.kelompok);
  }

  function tellState() {
    var count = outbox.unsent().length;
    var state = document.getElementById("state");
    document.getElementById("top").hidden = false;
    say(document.getElementById("title"), outbox.sheet.judul);
    say(document.getElementById("juror"), outbox.sheet.nama);
    state.className = count ? "waiting" : outbox.reached ? "" : "away";
    say(state, count ? "● " + count + " belum terkirim" : outbox.reached ? "✓ Sampai di kantor" : "○ Kantor tidak terjangkau");
    say(document.getElementById("notice"), outbox.said || outbox.sheet.tutup || (outbox.lasting ? ""
      : "Peramban ini tidak dapat menyimpan; jangan tutup halaman sebelum semua nilai terkirim."));
  }

  function route() {
    if (!outbox.entry || !outbox.sheet) {
      showEntry("");
      return;
    }
    document.body.setAttribute("data-in", "");
    shown = shape();
    var rows = candidates();
    var wanted = /peserta=([0-9a-z]+)/.exec(window.location.hash);
    var place = wanted ? rows.map(function (row) { return row.told.id; }).indexOf(wanted[1]) : -1;
    if (place >= 0) {
      showCandidate(rows, place);
    } else {
      showList();
    }
    tellState();
  }

  window.addEventListener("hashchange", route);
  window.addEventListener("pagehide", settle);
  window.addEventListener("online", function () { outbox.later(0); });
  window.addEventListener("storage", function () {
    outbox.forget();
    refresh();
  });
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) {
      settle();
    } else {
      outbox.later(0);
    }
  });
  route();
  outbox.later(0);
}(window, document));
