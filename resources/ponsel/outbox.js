/* Keeps on the phone what a juror gives until the office has acknowledged it.

   Every message lies under a key of its own, so that neither a closed browser nor a second tab loses one.
   Written for old browsers: no modules, no promises. */
(function (window) {
  "use strict";

  var PREFIX = "depok.ponsel.";
  var MOST = 50;
  var SOON = 300;
  var PATIENCE = 15000;
  var LONGEST_WAIT = 20000;
  var LOOK_AGAIN = 20000;
  var NOTHING = { text: "", place: "", refused: "" };

  function Outbox(changed, out) {
    this.changed = changed;
    this.out = out;
    this.storage = usableStorage();
    this.lasting = this.storage !== null;
    this.storage = this.storage || memoryStorage();
    this.entry = this.read("entry");
    this.sheet = this.entry ? this.read("sheet." + this.entry.juror) : null;
    this.said = "";
    this.reached = true;
    this.busy = false;
    this.failures = 0;
    this.timer = null;
    this.seen = null;
  }

  /* What is kept */

  Outbox.prototype.read = function (name) {
    var text = this.storage.getItem(PREFIX + name);
    try {
      return text === null ? null : JSON.parse(text);
    } catch (error) {
      return null;
    }
  };

  Outbox.prototype.write = function (name, value) {
    this.forget();
    try {
      this.storage.setItem(PREFIX + name, JSON.stringify(value));
    } catch (error) {
      this.lasting = false;
    }
  };

  Outbox.prototype.remove = function (name) {
    this.forget();
    this.storage.removeItem(PREFIX + name);
  };

  Outbox.prototype.phone = function () {
    var known = this.read("phone");
    if (!known) {
      known = randomName();
      this.write("phone", known);
    }
    return known;
  };

  Outbox.prototype.unsent = function (juror) {
    var start = PREFIX + "message." + (juror || this.entry.juror) + ".";
    var found = [];
    for (var place = 0; place < this.storage.length; place += 1) {
      var key = this.storage.key(place);
      if (key.indexOf(start) === 0) {
        var message = this.read(key.slice(PREFIX.length));
        if (message) {
          found.push(message);
        }
      }
    }
    return found.sort(function (one, other) { return one.urut - other.urut; });
  };

  Outbox.prototype.waitingOnPhone = function () {
    var start = PREFIX + "message.";
    var count = 0;
    for (var place = 0; place < this.storage.length; place += 1) {
      count += this.storage.key(place).indexOf(start) === 0 ? 1 : 0;
    }
    return count;
  };

  /* What a juror gives in one place: {text, place: "phone" | "office" | "", refused} */

  Outbox.prototype.given = function (subject, candidate, criterion) {
    return this.places()[nameOf([subject, candidate, criterion])] || NOTHING;
  };

  Outbox.prototype.places = function () {
    if (this.seen) {
      return this.seen;
    }
    var seen = {};
    this.sheet.isi.forEach(function (each) {
      seen[nameOf([each.jenis, each.peserta, each.kriteria])] = {
        text: each.isi, place: each.isi || each.menunggu ? "office" : "", refused: each.ditolak
      };
    });
    this.unsent().forEach(function (message) {
      var place = placeOf(message);
      var text = (place[0] === "nilai" ? message.nilai : message.masukan) || "";
      seen[nameOf(place)] = { text: text, place: "phone", refused: "" };
    });
    this.seen = seen;
    return seen;
  };

  Outbox.prototype.forget = function () {
    this.seen = null;
  };

  Outbox.prototype.give = function (subject, candidate, criterion, text) {
    var sequence = Math.max(this.read("sequence." + this.entry.juror) || 0, this.sheet.urut) + 1;
    var message = { id: this.phone() + "-" + sequence, urut: sequence, peserta: candidate, kriteria: criterion };
    if (subject === "nilai") {
      message.nilai = text || null;
    } else {
      message.masukan = text;
    }
    this.write("sequence." + this.entry.juror, sequence);
    this.write("message." + this.entry.juror + "." + message.id, message);
    this.unsent().forEach(function (other) {
      if (other.urut < sequence && nameOf(placeOf(other)) === nameOf(placeOf(message))) {
        this.remove("message." + this.entry.juror + "." + other.id);
      }
    }, this);
    this.changed();
    this.later(SOON);
  };

  /* To and from the office, one question at a time */

  Outbox.prototype.enter = function (number, pin, failed) {
    var self = this;
    ask("POST", "/api/masuk", null, { juri: number, pin: pin }, function (status, answer) {
      if (status !== 200) {
        failed(status ? answer.pesan : "Kantor tidak terjangkau; periksa apakah ponsel ini tersambung ke Wi-Fi kantor.");
        return;
      }
      self.entry = { token: answer.tanda, number: number, juror: answer.lembar.juri };
      self.write("entry", self.entry);
      self.learn(answer.lembar);
      self.reached = true;
      self.failures = 0;
      self.said = "";
      self.changed(true);
      self.later(0);
    });
  };

  Outbox.prototype.leave = function () {
    this.entry = null;
    this.sheet = null;
    this.remove("entry");
    this.out("");
  };

  Outbox.prototype.learn = function (sheet) {
    var before = this.sheet;
    if (sheet.tutup && before && before.juri === sheet.juri) {
      sheet.kelompok = before.kelompok;
    }
    this.sheet = sheet;
    this.write("sheet." + sheet.juri, sheet);
  };

  Outbox.prototype.later = function (milliseconds) {
    var self = this;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(function () { self.work(); }, milliseconds);
  };

  Outbox.prototype.work = function () {
    if (this.busy || !this.entry) {
      return;
    }
    var some = this.unsent().slice(0, MOST);
    if (some.length) {
      this.talk("POST", "/api/nilai", { kiriman: some }, function (answer) { this.settle(some, answer); });
    } else {
      this.talk("GET", "/api/lembar", null, this.learn);
    }
  };

  Outbox.prototype.talk = function (method, path, body, done) {
    var self = this;
    var entry = this.entry;
    this.busy = true;
    ask(method, path, entry.token, body, function (status, answer) {
      self.busy = false;
      if (self.entry !== entry) {
        self.later(0);
        return;
      }
      if (status === 401) {
        self.entry = null;
        self.remove("entry");
        self.out(answer.pesan);
        return;
      }
      self.reached = status !== 0;
      self.said = status === 200 || status === 0 ? "" : answer.pesan;
      self.failures = status === 200 ? 0 : self.failures + 1;
      if (status === 200) {
        done.call(self, answer);
      }
      self.changed(status === 200 && method === "GET");
      self.later(self.pause(status, method));
    });
  };

  Outbox.prototype.pause = function (status, method) {
    if (status !== 200) {
      return Math.min(LONGEST_WAIT, 1000 * Math.pow(2, this.failures));
    }
    if (this.unsent().length) {
      return SOON;
    }
    return method === "POST" ? SOON : LOOK_AGAIN;
  };

  Outbox.prototype.settle = function (sent, answer) {
    var refused = {};
    answer.ditolak.forEach(function (each) { refused[each.id] = each.alasan; });
    sent.forEach(function (message) {
      var kept = answer.diterima.indexOf(message.id) >= 0;
      if (kept || refused[message.id]) {
        this.remember(message, refused[message.id] || "");
        this.remove("message." + this.entry.juror + "." + message.id);
      }
    }, this);
    this.write("sheet." + this.sheet.juri, this.sheet);
  };

  Outbox.prototype.remember = function (message, refusal) {
    var place = placeOf(message);
    var known = this.sheet.isi.filter(function (each) {
      return nameOf([each.jenis, each.peserta, each.kriteria]) === nameOf(place);
    })[0];
    if (!known) {
      known = { jenis: place[0], peserta: place[1], kriteria: place[2], isi: "", menunggu: false };
      this.sheet.isi.push(known);
    }
    known.ditolak = refusal;
    if (!refusal) {
      known.isi = (place[0] === "nilai" ? message.nilai : message.masukan) || "";
      known.menunggu = true;
    }
  };

  function placeOf(message) {
    return [message.masukan === undefined ? "nilai" : "masukan", message.peserta, message.kriteria];
  }

  function nameOf(place) {
    return place[0] + "/" + place[1] + "/" + (place[2] || "");
  }

  /* Answers with status 0 where nobody was reached. */
  function ask(method, path, token, body, then) {
    var request = new XMLHttpRequest();
    request.open(method, path);
    request.timeout = PATIENCE;
    if (token) {
      request.setRequestHeader("Authorization", "Bearer " + token);
    }
    if (body) {
      request.setRequestHeader("Content-Type", "application/json");
    }
    request.onloadend = function () {
      var answer = null;
      try {
        answer = JSON.parse(request.responseText);
      } catch (error) {
        answer = null;
      }
      then(answer ? request.status : 0, answer);
    };
    request.send(body ? JSON.stringify(body) : null);
  }

  function randomName() {
    var numbers = [];
    if (window.crypto && window.crypto.getRandomValues) {
      numbers = Array.prototype.slice.call(window.crypto.getRandomValues(new Uint8Array(12)));
    } else {
      for (var place = 0; place < 12; place += 1) {
        numbers.push(Math.floor(Math.random() * 256));
      }
    }
    return numbers.map(function (number) { return ("0" + number.toString(16)).slice(-2); }).join("");
  }

  function usableStorage() {
    try {
      window.localStorage.setItem(PREFIX + "try", "1");
      window.localStorage.removeItem(PREFIX + "try");
      return window.localStorage;
    } catch (error) {
      return null;
    }
  }

  function memoryStorage() {
    var kept = {};
    return {
      get length() { return Object.keys(kept).length; },
      key: function (place) { return Object.keys(kept)[place]; },
      getItem: function (name) { return kept.hasOwnProperty(name) ? kept[name] : null; },
      setItem: function (name, text) { kept[name] = text; },
      removeItem: function (name) { delete kept[name]; }
    };
  }

  window.Outbox = Outbox;
}(window));
