//! Hides what differs from run to run: ports, times, identifiers that a server makes up.

use serde_json::Value;

/// Words of a line that change from run to run are replaced by a name for what they are, so that two runs can be
/// compared.
#[must_use]
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars() {
        if is_of_word(c) {
            word.push(c);
        } else {
            out.push_str(&masked(&word));
            word.clear();
            out.push(c);
        }
    }
    out.push_str(&masked(&word));
    out
}

/// The same for every text in a JSON value.
#[must_use]
pub fn json(value: &Value) -> Value {
    texts(value, line)
}

/// Hides the names of buckets that were made for one lesson, and times of this run. `ETags` and digests stay, since every
/// way must compute the same.
#[must_use]
pub fn result(value: &Value) -> Value {
    texts(value, |text| {
        let words = text.split_inclusive(|c: char| !is_of_word(c));
        let masked = words.map(|word| {
            let is_end = |c: char| !is_of_word(c) || matches!(c, ':' | '.');
            let end = word.trim_end_matches(is_end).len();
            let (word, rest) = word.split_at(end);
            let hidden = match word {
                word if is_timestamp(word) => "TIME",
                word if is_bucket(word) => "BUCKET",
                word => word,
            };
            format!("{hidden}{rest}")
        });
        masked.collect()
    })
}

fn texts(value: &Value, mask: impl Fn(&str) -> String + Copy) -> Value {
    match value {
        Value::String(text) => Value::String(mask(text)),
        Value::Array(items) => items.iter().map(|item| texts(item, mask)).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), texts(value, mask)))
            .collect(),
        other => other.clone(),
    }
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '~')
}

fn masked(word: &str) -> String {
    // `s3://demo: NoSuchBucket`: what ends a clause is not part of the name.
    let (name, end) = word.split_at(word.trim_end_matches([':', '.']).len());
    if !end.is_empty() {
        return masked(name) + end;
    }
    let (host, port) = word.split_once(':').unwrap_or((word, ""));
    if matches!(host, "127.0.0.1" | "localhost") && port.parse::<u16>().is_ok() {
        return format!("{host}:PORT");
    }
    if is_timestamp(word) {
        return "TIME".into();
    }
    if is_bucket(word) {
        return "BUCKET".into();
    }
    if is_made_up(word) {
        return "ID".into();
    }
    word.to_owned()
}

/// `2026-11-21T10:00:00Z`, `20261121T100000Z`: dates made by the running clock. The demo data's own dates are
/// fixed, and lie before 2026.
fn is_timestamp(word: &str) -> bool {
    let year = word.get(..4).and_then(|year| year.parse::<u32>().ok());
    year.is_some_and(|year| (2026..2100).contains(&year))
        && word.contains('T')
        && word.chars().filter(char::is_ascii_digit).count() >= 12
}

/// The name of a bucket that was made for one lesson: `lesson-` and 16 hexadecimal digits.
fn is_bucket(word: &str) -> bool {
    let digits = word.trim_end_matches("-new").strip_prefix("lesson-");
    digits.is_some_and(|digits| digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Version ids, upload ids and request ids: long words that mix letters and digits.
fn is_made_up(word: &str) -> bool {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    word.len() >= 24 && letters >= 4 && digits >= 4 && !word.contains(['.', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_run_makes_up_is_masked() {
        assert_eq!(
            line("http://127.0.0.1:40123/demo"),
            "http://127.0.0.1:PORT/demo"
        );
        assert_eq!(line("in lesson-0123456789abcdef"), "in BUCKET");
        assert_eq!(
            line("s3://lesson-0123456789abcdef: refused"),
            "s3://BUCKET: refused"
        );
        assert_eq!(line("at 2026-11-21T10:00:00Z,"), "at TIME,");
        assert_eq!(line("id=0a1B2c3D4e5F6a7B8c9D0e1F&x"), "id=ID&x");
    }

    #[test]
    fn a_result_keeps_its_digests() {
        let digest = "5d41402abc4b2a76b9719d911017c592";
        let value = serde_json::json!({ "etag": digest, "in": "s3://lesson-0123456789abcdef/a" });
        let expected = serde_json::json!({ "etag": digest, "in": "s3://BUCKET/a" });
        assert_eq!(result(&value), expected);
    }

    #[test]
    fn what_every_run_repeats_is_kept() {
        for text in [
            "logs/2024/01/02/app-0001.log 2024-01-02T03:04:05Z",
            "demo",
            "3 requests",
            "127.0.0.1",
        ] {
            assert_eq!(line(text), text);
        }
    }
}
