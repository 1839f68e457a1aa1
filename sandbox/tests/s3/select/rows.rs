//! Rows of CSV and JSON, and the results that they become.

use aws_sdk_s3::types::{
    CsvInput, CsvOutput, FileHeaderInfo, InputSerialization, JsonType, OutputSerialization,
    QuoteFields,
};

use super::{PEOPLE, RULES, csv, document, json, people, request, selected, to_json};
use crate::support::{assert_fails, start};

#[tokio::test]
async fn columns_have_names_or_positions() {
    let s3 = start().await;
    s3.put("people", PEOPLE).await;
    for (headers, expression, records) in [
        (
            FileHeaderInfo::Use,
            "SELECT s.name FROM S3Object s WHERE s.age > 30",
            "Anna\nCem\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT NAME, \"age\" FROM S3Object LIMIT 1",
            "Anna,31\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT _2 FROM S3Object WHERE name LIKE 'Bo%'",
            "Köln\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT * FROM S3Object s WHERE s.city = ''",
            "Cem,,44\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT s.* FROM S3Object s LIMIT 0",
            "",
        ),
        (
            FileHeaderInfo::Ignore,
            "SELECT s._1, _3 FROM S3Object s LIMIT 2",
            "Anna,31\n\"Bo, junior\",7\n",
        ),
        (FileHeaderInfo::None, "SELECT COUNT(*) FROM S3Object", "4\n"),
        (
            FileHeaderInfo::None,
            "SELECT _9, _1 FROM S3Object LIMIT 1",
            ",name\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT COUNT(*), SUM(CAST(age AS INT)), AVG(CAST(age AS INT)), MIN(age), MAX(age) FROM S3Object",
            "3,82,27.333333333333333333333333333333333333,7,44\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT MAX(age) FROM S3Object WHERE 1 = 2",
            "\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT SUM(age) / COUNT(*) FROM S3Object",
            "27\n",
        ),
    ] {
        assert_eq!(
            people(&s3, headers, expression).await,
            records,
            "{expression}"
        );
    }
}

#[tokio::test]
async fn csv_becomes_json_with_the_names_of_its_columns() {
    let s3 = start().await;
    s3.put("people", PEOPLE).await;
    for (headers, expression, records) in [
        (
            FileHeaderInfo::Use,
            "SELECT * FROM S3Object LIMIT 1",
            "{\"name\":\"Anna\",\"city\":\"Bonn\",\"age\":\"31\"}\n",
        ),
        (
            FileHeaderInfo::None,
            "SELECT * FROM S3Object LIMIT 1",
            "{\"_1\":\"name\",\"_2\":\"city\",\"_3\":\"age\"}\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT UPPER(name), CAST(age AS INT) AS years, s.city FROM S3Object s LIMIT 1",
            "{\"_1\":\"ANNA\",\"years\":31,\"city\":\"Bonn\"}\n",
        ),
        (
            FileHeaderInfo::Use,
            "SELECT SUM(age) AS total FROM S3Object WHERE name = 'x'",
            "{\"total\":null}\n",
        ),
    ] {
        let request = request(&s3, "people", expression).input_serialization(csv(headers));
        let selected = selected(request.output_serialization(to_json()))
            .await
            .unwrap();
        assert_eq!(selected.records, records, "{expression}");
    }
}

#[tokio::test]
async fn every_delimiter_can_be_chosen() {
    let s3 = start().await;
    s3.put("odd", "%note\r\n'a\t\r\n\\'b'\tc\r\nd\te\r\n").await;
    let input = CsvInput::builder()
        .field_delimiter("\t")
        .record_delimiter("\r\n")
        .quote_character("'")
        .quote_escape_character("\\")
        .comments("%")
        .allow_quoted_record_delimiter(true)
        .build();
    let output = CsvOutput::builder()
        .field_delimiter(" ")
        .record_delimiter("|\r\n")
        .quote_character("*")
        .quote_escape_character("*")
        .quote_fields(QuoteFields::Always)
        .build();
    let request = request(&s3, "odd", "SELECT _2, _1 FROM S3Object")
        .input_serialization(InputSerialization::builder().csv(input).build())
        .output_serialization(OutputSerialization::builder().csv(output).build());
    let selected = selected(request).await.unwrap();
    assert_eq!(selected.records, "*c* *a\t\r\n'b*|\r\n*e* *d*|\r\n");
}

#[tokio::test]
async fn paths_lead_to_rows_within_documents() {
    let s3 = start().await;
    s3.put("rules", RULES).await;
    s3.put("list", r#"[{"a": 1.50, "b": [1, 2]}, {"a": null}]"#)
        .await;
    s3.put("case", r#"{"NAME": 1, "name": 2, "Age": 3}"#).await;
    for (key, expression, records) in [
        (
            "rules",
            "SELECT id FROM S3Object[*].Rules[*].id",
            "{\"id\":\"1\"}\n{}\n{\"id\":\"2\"}\n{}\n",
        ),
        (
            "rules",
            "SELECT id FROM S3Object[*].Rules[*].id WHERE id IS NOT MISSING",
            "{\"id\":\"1\"}\n{\"id\":\"2\"}\n",
        ),
        (
            "rules",
            "SELECT r.expr AS e FROM S3Object[*].rules[*] r WHERE r.id = '2'",
            "{\"e\":\"z = DEBUG\"}\n",
        ),
        (
            "rules",
            "SELECT s.Rules[0].id, s.created FROM S3Object s",
            "{\"id\":\"1\"}\n{\"created\":\"June 27\"}\n",
        ),
        (
            "rules",
            "SELECT * FROM S3Object[*].Rules[2]",
            "{\"id\":\"2\",\"expr\":\"z = DEBUG\"}\n{}\n",
        ),
        (
            "list",
            "SELECT * FROM S3Object",
            "{\"_1\":[{\"a\":1.50,\"b\":[1,2]},{\"a\":null}]}\n",
        ),
        (
            "list",
            "SELECT * FROM S3Object[*][*] s",
            "{\"a\":1.50,\"b\":[1,2]}\n{\"a\":null}\n",
        ),
        (
            "list",
            "SELECT s.b[1], s.a IS NULL FROM S3Object[*][*] s",
            "{\"_1\":2,\"_2\":false}\n{\"_2\":true}\n",
        ),
        (
            "list",
            "SELECT SUM(s.a), COUNT(s.a), COUNT(*) FROM S3Object[*][*] s",
            "{\"_1\":1.50,\"_2\":1,\"_3\":2}\n",
        ),
        (
            "case",
            "SELECT s.age, s.\"NAME\" FROM S3Object s",
            "{\"age\":3,\"NAME\":1}\n",
        ),
        (
            "case",
            "SELECT * FROM S3Object.*",
            "{\"_1\":1}\n{\"_1\":2}\n{\"_1\":3}\n",
        ),
    ] {
        assert_eq!(
            document(&s3, key, expression).await,
            records,
            "{expression}"
        );
    }
    let ambiguous = request(&s3, "case", "SELECT s.name FROM S3Object s");
    let ambiguous = ambiguous.input_serialization(json(JsonType::Lines));
    let outcome = ambiguous.output_serialization(to_json()).send().await;
    assert_fails!(outcome, "AmbiguousFieldName", 400);
}
