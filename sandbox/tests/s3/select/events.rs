//! The events of a response.

use std::io::Write;

use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::types::{
    CompressionType, CsvInput, FileHeaderInfo, InputSerialization, JsonType, RequestProgress,
};
use sandbox::Sandbox;

use super::{PEOPLE, csv, json, request, selected, to_csv, to_json};
use crate::support::{BUCKET, MIB, assert_fails, of, start};

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
