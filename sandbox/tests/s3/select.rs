//! S3 Select: SQL on objects of CSV and JSON.

use std::io::Write;

use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::operation::select_object_content::SelectObjectContentError;
use aws_sdk_s3::operation::select_object_content::builders::SelectObjectContentFluentBuilder;
use aws_sdk_s3::types::{
    CompressionType, CsvInput, CsvOutput, ExpressionType, FileHeaderInfo, InputSerialization,
    JsonInput, JsonOutput, JsonType, OutputSerialization, ParquetInput, QuoteFields,
    RequestProgress, ScanRange, SelectObjectContentEventStream, StorageClass,
};
use sandbox::Sandbox;

use crate::support::{BUCKET, MIB, S3, anonymous, assert_fails, client_as, failure, of, start};

const PEOPLE: &str = "name,city,age\nAnna,Bonn,31\n\"Bo, junior\",Köln,7\nCem,,44\n";

/// The example of AWS for paths.
const RULES: &str = r#"{"Rules": [{"id": "1"}, {"expr": "y > x"}, {"id": "2", "expr": "z = DEBUG"}]}
{"created": "June 27", "modified": "July 6"}"#;

/// A response, read to its end.
#[derive(Debug, Default)]
struct Selected {
    records: String,
    /// The events, as `R` for records, `C`, `P`, `S` and `E`.
    events: String,
    /// Scanned, processed, returned.
    stats: [i64; 3],
    /// The code of the error that ended it.
    error: Option<String>,
}

async fn selected(
    request: SelectObjectContentFluentBuilder,
) -> Result<Selected, SdkError<SelectObjectContentError>> {
    let mut payload = request.send().await?.payload;
    let mut selected = Selected::default();
    let mut bytes = Vec::new();
    loop {
        let event = match payload.recv().await {
            Ok(Some(event)) => event,
            Ok(None) => break,
            Err(error) => {
                selected.error = Some(format!("{error:?}"));
                break;
            }
        };
        selected.events.push(match event {
            SelectObjectContentEventStream::Records(records) => {
                bytes.extend_from_slice(records.payload().unwrap().as_ref());
                'R'
            }
            SelectObjectContentEventStream::Cont(_) => 'C',
            SelectObjectContentEventStream::Progress(progress) => {
                assert!(progress.details().unwrap().bytes_scanned().is_some());
                'P'
            }
            SelectObjectContentEventStream::Stats(stats) => {
                let stats = stats.details().unwrap();
                let counts = [
                    stats.bytes_scanned(),
                    stats.bytes_processed(),
                    stats.bytes_returned(),
                ];
                selected.stats = counts.map(Option::unwrap);
                'S'
            }
            SelectObjectContentEventStream::End(_) => 'E',
            other => panic!("{other:?}"),
        });
    }
    selected.records = String::from_utf8(bytes).unwrap();
    Ok(selected)
}

fn request(s3: &S3, key: &str, expression: &str) -> SelectObjectContentFluentBuilder {
    s3.select_object_content()
        .bucket(BUCKET)
        .key(key)
        .expression(expression)
        .expression_type(ExpressionType::Sql)
}

fn csv(headers: FileHeaderInfo) -> InputSerialization {
    let csv = CsvInput::builder().file_header_info(headers).build();
    InputSerialization::builder().csv(csv).build()
}

fn json(kind: JsonType) -> InputSerialization {
    let json = JsonInput::builder().r#type(kind).build();
    InputSerialization::builder().json(json).build()
}

fn to_csv() -> OutputSerialization {
    let csv = CsvOutput::builder().build();
    OutputSerialization::builder().csv(csv).build()
}

fn to_json() -> OutputSerialization {
    let json = JsonOutput::builder().build();
    OutputSerialization::builder().json(json).build()
}

/// The records of an expression on the people.
async fn people(s3: &S3, headers: FileHeaderInfo, expression: &str) -> String {
    let request = request(s3, "people", expression).input_serialization(csv(headers));
    let selected = selected(request.output_serialization(to_csv())).await;
    selected.unwrap().records
}

/// The records of an expression on a document.
async fn document(s3: &S3, key: &str, expression: &str) -> String {
    let request = request(s3, key, expression).input_serialization(json(JsonType::Document));
    let selected = selected(request.output_serialization(to_json())).await;
    selected.unwrap().records
}

/// The code of an expression that fails on the people, and its status.
async fn refused(s3: &S3, expression: &str) -> (String, u16) {
    let request = request(s3, "people", expression);
    let request = request.input_serialization(csv(FileHeaderInfo::Use));
    failure(request.output_serialization(to_csv()).send().await)
}

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

#[tokio::test]
async fn compressed_objects_are_counted_before_and_after() {
    let s3 = start().await;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(PEOPLE.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::default());
    bzip2.write_all(PEOPLE.as_bytes()).unwrap();
    let bzip2 = bzip2.finish().unwrap();
    let on = |key: &str, kind: CompressionType| {
        let csv = CsvInput::builder().build();
        let input = InputSerialization::builder()
            .csv(csv)
            .compression_type(kind);
        request(&s3, key, "SELECT COUNT(*) FROM S3Object")
            .input_serialization(input.build())
            .output_serialization(to_csv())
    };
    for (key, bytes, kind) in [
        ("gzip", gzip.clone(), CompressionType::Gzip),
        ("bzip2", bzip2, CompressionType::Bzip2),
    ] {
        s3.put(key, bytes.clone()).await;
        let selected = selected(on(key, kind)).await.unwrap();
        assert_eq!((&*selected.records, &*selected.events), ("4\n", "RSE"));
        let [scanned, processed, _] = selected.stats.map(|count| usize::try_from(count).unwrap());
        assert_eq!((scanned, processed), (bytes.len(), PEOPLE.len()));
    }
    s3.put("cut", gzip[..gzip.len() - 12].to_vec()).await;
    s3.put("plain", PEOPLE.repeat(10)).await;
    for (key, kind, code) in [
        ("cut", CompressionType::Gzip, "TruncatedInput"),
        ("plain", CompressionType::Gzip, "InvalidCompressionFormat"),
        ("plain", CompressionType::Bzip2, "InvalidCompressionFormat"),
        (
            "plain",
            CompressionType::from("ZIP"),
            "InvalidCompressionFormat",
        ),
        ("gzip", CompressionType::None, "InvalidTextEncoding"),
    ] {
        assert_fails!(on(key, kind).send().await, code, 400);
    }
}

#[tokio::test]
async fn long_results_come_in_several_events() {
    let s3 = start().await;
    let line = format!("{{\"n\":1,\"t\":\"{}\"}}\n", "x".repeat(1000));
    s3.put("lines", line.repeat(3 * MIB / line.len())).await;
    let all = request(&s3, "lines", "SELECT * FROM S3Object")
        .input_serialization(json(JsonType::Lines))
        .output_serialization(to_json());
    let whole = selected(all.clone()).await.unwrap();
    assert_eq!(whole.records.len(), line.len() * (3 * MIB / line.len()));
    assert!(
        whole.events.len() > 40 && whole.events.ends_with("RSE"),
        "{}",
        whole.events
    );
    let progress = RequestProgress::builder().enabled(true).build();
    let none = all.expression("SELECT * FROM S3Object s WHERE s.n = 2");
    let none = selected(none.request_progress(progress)).await.unwrap();
    assert_eq!((&*none.records, &*none.events), ("", "CPCPPSE"));
}

#[tokio::test]
async fn an_error_is_one_of_the_request_before_the_first_result_and_of_the_stream_after() {
    let s3 = start().await;
    s3.put("ages", "1\n2\nx\n4\n").await;
    s3.put("broken", "{\"a\":1}\n{\"a\":").await;
    let cast = |expression| {
        request(&s3, "ages", expression)
            .input_serialization(csv(FileHeaderInfo::None))
            .output_serialization(to_csv())
    };
    let sum = cast("SELECT SUM(CAST(_1 AS INT)) FROM S3Object");
    assert_fails!(sum.send().await, "CastFailed", 400);
    let late = selected(cast("SELECT CAST(_1 AS INT) FROM S3Object"))
        .await
        .unwrap();
    assert_eq!((&*late.records, &*late.events), ("1\n2\n", "R"));
    assert!(late.error.is_some_and(|error| error.contains("CastFailed")));
    let early = selected(cast("SELECT CAST(_1 AS INT) FROM S3Object LIMIT 2")).await;
    assert_eq!(early.unwrap().error, None);
    let broken = request(&s3, "broken", "SELECT * FROM S3Object")
        .input_serialization(json(JsonType::Document))
        .output_serialization(to_json());
    let broken = selected(broken).await.unwrap();
    assert_eq!(broken.records, "{\"a\":1}\n");
    assert!(
        broken
            .error
            .is_some_and(|error| error.contains("JSONParsingError"))
    );
}

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
async fn what_cannot_be_read_cannot_be_queried() {
    const KEY: &str = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    const KEY_MD5: &str = "KYvwGXoFFJ42a2u2GDWhwQ==";
    let s3 = start().await;
    let on = |key: &str| {
        request(&s3, key, "SELECT * FROM S3Object")
            .input_serialization(csv(FileHeaderInfo::None))
            .output_serialization(to_csv())
    };
    assert_fails!(on("missing").send().await, "NoSuchKey", 404);
    assert_fails!(
        on("missing").bucket("nowhere").send().await,
        "NoSuchBucket",
        404
    );
    let put = |key: &str| s3.put_object().bucket(BUCKET).key(key);
    put("cold")
        .storage_class(StorageClass::Glacier)
        .send()
        .await
        .unwrap();
    assert_fails!(on("cold").send().await, "UnsupportedStorageClass", 400);
    let secret = put("secret")
        .body(b"a,b".to_vec().into())
        .sse_customer_algorithm("AES256");
    let secret = secret.sse_customer_key(KEY).sse_customer_key_md5(KEY_MD5);
    secret.send().await.unwrap();
    assert_fails!(on("secret").send().await, "InvalidRequest", 400);
    let with_key = on("secret")
        .sse_customer_algorithm("AES256")
        .sse_customer_key(KEY);
    let with_key = selected(with_key.sse_customer_key_md5(KEY_MD5)).await;
    assert_eq!(with_key.unwrap().records, "a,b\n");
    put("empty").send().await.unwrap();
    let empty = selected(on("empty")).await.unwrap();
    assert_eq!((&*empty.records, &*empty.events), ("", "SE"));
}

#[tokio::test]
async fn whoever_may_read_an_object_may_query_it() {
    let sandbox = Sandbox::builder()
        .account("AKIASECOND", "secret")
        .start()
        .await
        .unwrap();
    let second = client_as(&sandbox, "AKIASECOND", "secret");
    let s3 = of(sandbox);
    s3.create_bucket().bucket(BUCKET).send().await.unwrap();
    s3.put("people", PEOPLE).await;
    let on = |client: &aws_sdk_s3::Client| {
        client
            .select_object_content()
            .bucket(BUCKET)
            .key("people")
            .expression("SELECT COUNT(*) FROM S3Object")
            .expression_type(ExpressionType::Sql)
            .input_serialization(csv(FileHeaderInfo::Use))
            .output_serialization(to_csv())
    };
    assert_fails!(on(&second).send().await, "AccessDenied", 403);
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}]}"#;
    s3.put_bucket_policy()
        .bucket(BUCKET)
        .policy(policy)
        .send()
        .await
        .unwrap();
    for client in [&second, &anonymous(&s3)] {
        assert_eq!(selected(on(client)).await.unwrap().records, "3\n");
    }
}

#[tokio::test]
async fn a_query_can_go_wrong_as_every_operation_can() {
    let fault = |text: &str| text.parse().unwrap();
    let sandbox = Sandbox::builder()
        .fault(fault("SelectObjectContent:1:status=503,SlowDown"))
        .fault(fault("SelectObjectContent:2:truncate=30"));
    let s3 = of(sandbox.start().await.unwrap());
    s3.create_bucket().bucket(BUCKET).send().await.unwrap();
    s3.put("people", PEOPLE).await;
    let on = || {
        request(&s3, "people", "SELECT * FROM S3Object")
            .input_serialization(csv(FileHeaderInfo::Use))
            .output_serialization(to_csv())
    };
    let error = on().send().await.expect_err("a fault");
    assert_eq!(error.code(), Some("SlowDown"));
    let cut = selected(on()).await;
    assert!(cut.map_or(true, |cut| cut.error.is_some()));
    let whole = on().send().await.unwrap();
    let id = aws_sdk_s3::operation::RequestId::request_id(&whole).map(str::len);
    assert_eq!(id, Some(16));
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
