//! The settings of a request.

use aws_sdk_s3::types::{
    CsvInput, CsvOutput, ExpressionType, FileHeaderInfo, InputSerialization, JsonInput, JsonType,
    OutputSerialization, ParquetInput, QuoteFields, ScanRange,
};

use super::{PEOPLE, csv, json, refused, request, selected, to_csv, to_json};
use crate::support::{assert_fails, failure, start};

#[tokio::test]
async fn invalid_requests_have_the_codes_of_s3() {
    let s3 = start().await;
    s3.put("people", PEOPLE).await;
    for (expression, code) in [
        ("SELECT", "ParseEmptySelect"),
        ("SELECT * FROM S3Object WHERE", "ParseUnexpectedTerm"),
        (
            "SELECT * FROM S3Object ORDER BY name",
            "UnsupportedSqlStructure",
        ),
        ("SELECT country FROM S3Object", "MissingHeaders"),
        ("SELECT s.\"Name\" FROM S3Object s", "MissingHeaders"),
        ("SELECT _0 FROM S3Object", "InvalidColumnIndex"),
        ("SELECT * FROM S3Object[*].a", "InvalidKeyPath"),
        ("SELECT name * 2 FROM S3Object", "CastFailed"),
    ] {
        assert_eq!(
            refused(&s3, expression).await,
            (code.to_owned(), 400),
            "{expression}"
        );
    }
    let all = || request(&s3, "people", "SELECT * FROM S3Object").output_serialization(to_csv());
    let of = |input: CsvInput| InputSerialization::builder().csv(input).build();
    let both = InputSerialization::builder()
        .csv(CsvInput::builder().build())
        .json(JsonInput::builder().r#type(JsonType::Lines).build());
    let parquet = InputSerialization::builder().parquet(ParquetInput::builder().build());
    for (input, code, status) in [
        (
            csv(FileHeaderInfo::from("MAYBE")),
            "InvalidFileHeaderInfo",
            400,
        ),
        (
            of(CsvInput::builder().field_delimiter("ab").build()),
            "InvalidRequestParameter",
            400,
        ),
        (
            of(CsvInput::builder().quote_character("ab").build()),
            "InvalidRequestParameter",
            400,
        ),
        (json(JsonType::from("YAML")), "InvalidJsonType", 400),
        (json(JsonType::Document), "JSONParsingError", 400),
        (both.build(), "ObjectSerializationConflict", 400),
        (
            InputSerialization::builder().build(),
            "MissingRequiredParameter",
            400,
        ),
        (parquet.build(), "NotImplemented", 501),
    ] {
        let outcome = all().input_serialization(input.clone()).send().await;
        assert_eq!(failure(outcome), (code.to_owned(), status), "{input:?}");
    }
    let valid = all().input_serialization(csv(FileHeaderInfo::Use));
    let outcome = valid.clone().expression_type(ExpressionType::from("XPATH"));
    assert_fails!(outcome.send().await, "InvalidExpressionType", 400);
    let output = CsvOutput::builder().quote_fields(QuoteFields::from("SOME"));
    let output = OutputSerialization::builder().csv(output.build()).build();
    assert_fails!(
        valid.output_serialization(output).send().await,
        "InvalidQuoteFields",
        400
    );
}

#[tokio::test]
async fn a_range_holds_the_records_that_begin_in_it() {
    let s3 = start().await;
    s3.put("lines", "name\naa\nbb\ncc\ndd\n").await;
    let on = |start: Option<i64>, end: Option<i64>, headers| {
        let range = ScanRange::builder().set_start(start).set_end(end).build();
        request(&s3, "lines", "SELECT * FROM S3Object")
            .input_serialization(csv(headers))
            .output_serialization(to_csv())
            .scan_range(range)
    };
    for (start, end, headers, records) in [
        (Some(0), Some(4), FileHeaderInfo::None, "name\n"),
        (Some(0), Some(5), FileHeaderInfo::None, "name\naa\n"),
        (Some(1), Some(8), FileHeaderInfo::None, "aa\nbb\n"),
        (Some(5), Some(5), FileHeaderInfo::None, "aa\n"),
        (Some(6), None, FileHeaderInfo::Use, "bb\ncc\ndd\n"),
        (Some(0), Some(5), FileHeaderInfo::Use, "aa\n"),
        (Some(8), Some(8), FileHeaderInfo::Ignore, "bb\n"),
        (None, Some(4), FileHeaderInfo::None, "dd\n"),
        (None, Some(99), FileHeaderInfo::Use, "aa\nbb\ncc\ndd\n"),
    ] {
        let selected = selected(on(start, end, headers)).await.unwrap();
        assert_eq!(selected.records, records, "{start:?} {end:?}");
    }
    for (start, end) in [
        (Some(5), Some(4)),
        (Some(17), None),
        (None, None),
        (Some(-1), None),
    ] {
        let outcome = on(start, end, FileHeaderInfo::None).send().await;
        assert_fails!(outcome, "InvalidScanRange", 400);
    }
    s3.put("json", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n").await;
    let range = ScanRange::builder().start(3).end(8).build();
    let json_lines = request(&s3, "json", "SELECT s.a FROM S3Object s")
        .output_serialization(to_json())
        .scan_range(range);
    let lines = json_lines
        .clone()
        .input_serialization(json(JsonType::Lines));
    assert_eq!(selected(lines).await.unwrap().records, "{\"a\":2}\n");
    let document = json_lines.input_serialization(json(JsonType::Document));
    assert_fails!(document.send().await, "UnsupportedScanRangeInput", 400);
}

#[tokio::test]
async fn white_space_in_a_request_is_kept() {
    let s3 = start().await;
    s3.put("odd", "a b\rc d\r").await;
    let body = "<SelectObjectContentRequest xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\n \
                <Expression>SELECT _2 FROM S3Object WHERE _1 &lt;&gt; 'a'</Expression><ExpressionType>SQL</ExpressionType>\n \
                <InputSerialization><CSV><FieldDelimiter> </FieldDelimiter><RecordDelimiter>&#xD;</RecordDelimiter></CSV><Novelty/></InputSerialization>\
                <OutputSerialization><CSV><RecordDelimiter>\n\t</RecordDelimiter></CSV></OutputSerialization>\
                </SelectObjectContentRequest>";
    let response = s3
        .send_signed("POST", "/demo/odd?select&select-type=2", body)
        .await;
    assert!(response.contains("eventd\n\t"), "{response}");
    let body = body.replace("<ExpressionType>SQL</ExpressionType>", "");
    let target = "/demo/odd?select&select-type=2";
    let response = s3.send_signed("POST", target, &body).await;
    assert!(
        response.contains("<Code>MissingRequiredParameter</Code>"),
        "{response}"
    );
}
