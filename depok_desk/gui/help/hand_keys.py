"""The keys that tables and forms answer to by themselves, which no command declares."""

TABLE_KEYS = (
    ("Enter", "buka baris yang dipilih"),
    ("F2", "ubah isi sel, kursor di akhir"),
    ("mengetik", "ganti isi sel"),
    ("Enter di dalam sel", "simpan dan turun satu baris"),
    ("Tab / Shift+Tab", "simpan dan ke sel sebelah"),
    ("Esc", "lepaskan ketikan, isi sel tetap seperti semula"),
    ("Shift+panah", "pilih beberapa sel atau baris"),
    ("Ctrl+A", "pilih semua"),
    ("Ctrl+C / Ctrl+X / Ctrl+V", "salin, potong, tempel, juga dari dan ke Excel"),
    ("Ctrl+D", "isi ke bawah"),
    ("Ctrl+;", "tanggal hari ini"),
    ("Alt+↓", "buka daftar pilihan sel"),
    ("Delete", "pindahkan yang dipilih ke sampah"),
    ("Ctrl+Home / Ctrl+End", "ke awal dan akhir daftar"),
)
FORM_KEYS = (
    ("Tab / Shift+Tab", "isian berikutnya dan sebelumnya; yang ditinggalkan langsung tersimpan"),
    ("Alt+huruf bergaris bawah", "tekan tombol atau pindah ke isian itu"),
    ("Alt+1 … Alt+9", "bagian formulir: Usaha, Produk, Legalitas, dan seterusnya"),
    ("Ctrl+Tab", "bagian formulir berikutnya"),
    ("Ctrl+PgUp / Ctrl+PgDn", "data sebelumnya dan berikutnya dalam daftar"),
    ("Esc", "kembalikan isian seperti sebelum diketik"),
    ("Alt+↓ di pilihan", "buka daftar pilihan"),
)
KEYS = (("Di tabel", TABLE_KEYS), ("Di formulir", FORM_KEYS))
