//! Whole queries: any expression on any object ends in records or in an error.

use bytes::Bytes;
use proptest::prelude::*;
use s3s::S3Result;

use super::input::{
    Compression, Counters, Csv, CsvFormat, Headers, Json, JsonKind, Records, Source,
};
use super::output::Output;
use super::query::Query;
use super::sql::Statement;
use crate::s3::model::Content;

fn run(expression: &str, text: &str, is_csv: bool) -> S3Result<String> {
    let content = Content::new(vec![Bytes::copy_from_slice(text.as_bytes())]);
    let counters = Counters::default();
    let source = Source::new(&content, Compression::None, 0, &counters);
    let statement = Statement::parse(expression)?;
    let records = if is_csv {
        let format = CsvFormat {
            headers: Headers::Use,
            field_delimiter: ",".into(),
            record_delimiter: None,
            quote: '"',
            escape: '"',
            comment: Some(b'#'),
            quoted_record_delimiter: true,
        };
        Records::Csv(Box::new(Csv::new(source, format)?))
    } else {
        let path = statement.from.clone();
        Records::Json(Box::new(Json::new(source, JsonKind::Document, path)?))
    };
    let output = Output::Json {
        record_delimiter: "\n".into(),
    };
    let mut query = Query::new(statement, expression.len(), records, output, counters);
    let mut results = Vec::new();
    while !query.is_done() {
        query.step(&mut results)?;
    }
    Ok(String::from_utf8(results).expect("text"))
}

/// Valid expressions, mostly.
fn expressions() -> impl Strategy<Value = String> {
    let leaves = prop::sample::select(vec![
        "a",
        "s.b",
        "s.\"a\"",
        "s.c[0].d",
        "s",
        "_1",
        "_2",
        "NULL",
        "MISSING",
        "TRUE",
        "0",
        "1",
        "-1",
        "2.50",
        "1e30",
        "9223372036854775807",
        "1e-6000",
        "''",
        "'%_'",
        "'12'",
        "'2020-01-01T00:00:00.5+01:00'",
        "`2020-02-29T`",
        "`0001-01-01T`",
        "`9999-12-31T23:59:59Z`",
        "UTCNOW()",
        "'äÄß'",
    ]);
    leaves
        .prop_map(str::to_owned)
        .prop_recursive(4, 24, 3, |inner| {
            let infix = prop::sample::select(vec![
                "+",
                "-",
                "*",
                "/",
                "%",
                "||",
                "=",
                "<>",
                "<",
                ">=",
                "AND",
                "OR",
                "LIKE",
                "IN (1, 'a') =",
            ]);
            let part = prop::sample::select(vec![
                "year",
                "month",
                "day",
                "hour",
                "second",
                "timezone_hour",
            ]);
            let kind = prop::sample::select(vec![
                "INT",
                "FLOAT",
                "DECIMAL(3, 2)",
                "STRING",
                "BOOL",
                "TIMESTAMP",
            ]);
            let call = prop::sample::select(vec![
                "UPPER",
                "LOWER",
                "CHAR_LENGTH",
                "TRIM",
                "TO_TIMESTAMP",
                "NOT",
                "-",
                "COALESCE",
            ]);
            prop_oneof![
                (inner.clone(), infix, inner.clone())
                    .prop_map(|(a, op, b)| format!("({a}) {op} ({b})")),
                (call, inner.clone()).prop_map(|(name, a)| format!("{name}({a})")),
                (inner.clone(), kind).prop_map(|(a, kind)| format!("CAST({a} AS {kind})")),
                (part.clone(), inner.clone(), inner.clone())
                    .prop_map(|(p, a, b)| format!("DATE_ADD({p}, {a}, {b})")),
                (part.clone(), inner.clone(), inner.clone())
                    .prop_map(|(p, a, b)| format!("DATE_DIFF({p}, {a}, {b})")),
                (part, inner.clone()).prop_map(|(p, a)| format!("EXTRACT({p} FROM {a})")),
                (inner.clone(), inner.clone(), inner.clone())
                    .prop_map(|(a, b, c)| format!("SUBSTRING({a}, {b}, {c})")),
                (inner.clone(), inner.clone(), inner.clone())
                    .prop_map(|(a, b, c)| format!("{a} BETWEEN {b} AND {c}")),
                (inner.clone(), inner.clone(), inner)
                    .prop_map(|(a, b, c)| format!("CASE WHEN {a} THEN {b} ELSE {c} END")),
            ]
        })
}

const CSV: &str = "a,b\n1,2.5\n,\n\"x,y\",-7\n12,2020-01-01\n";

const JSON: &str =
    r#"{"a": 1, "b": [2, {"d": 3.50}], "c": [{"d": "e"}]} {"a": null} [1, [2]] "text" 5"#;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_query_makes_it_panic(
        a in expressions(),
        b in expressions(),
        path in prop::sample::select(vec!["", "[*]", "[*][*]", "[*].b[*]", "[*].*", ".c[0]", "[*].b[1].d"]),
    ) {
        for text in [
            format!("SELECT {a} FROM S3Object{path} s WHERE {b} IS NOT NULL"),
            format!("SELECT s.*, {a} AS x FROM S3Object{path} s WHERE {b}"),
            format!("SELECT COUNT({a}), SUM({b}), AVG({a}), MIN({a}), MAX({b}) FROM S3Object{path} s"),
        ] {
            let _ = run(&text, JSON, false);
            let _ = run(&text.replace(path, ""), CSV, true);
        }
    }

    #[test]
    fn what_csv_says_is_what_json_says(words in prop::collection::vec("[a-z\", \n]{0,6}", 1..6)) {
        let quoted: Vec<_> = words.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
        let text = format!("h\n{}\n", quoted.join("\n"));
        let found = run("SELECT h FROM S3Object", &text, true).expect("records");
        let read: Vec<serde_json::Value> = found.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
        prop_assert_eq!(read.len(), words.len());
        for (read, word) in read.iter().zip(&words) {
            prop_assert_eq!(read["h"].as_str(), Some(word.as_str()));
        }
    }
}

#[test]
fn what_has_no_rows_is_read_in_small_steps() {
    let space = " ".repeat(3_000_000);
    assert_eq!(
        run("SELECT * FROM S3Object", &format!("{space}1{space}"), false).expect("a row"),
        "{\"_1\":1}\n"
    );
    let comments = "#\n".repeat(1_000_000);
    assert_eq!(
        run("SELECT h FROM S3Object", &format!("h\n{comments}1"), true).expect("a row"),
        "{\"h\":\"1\"}\n"
    );
    assert!(run("SELECT h FROM S3Object", &format!("{comments}h\n1"), true).is_err());
}
