//! The results of S3 Select end with the event `End`, or in an error.

use aws_sdk_s3::Client;
use aws_sdk_s3::types::{
    CsvInput, CsvOutput, ExpressionType, InputSerialization, OutputSerialization,
    SelectObjectContentEventStream as Event,
};

use crate::support::{BUCKET, World};

/// The bytes of results, and the error at their end.
async fn select(s3: &Client, expression: &str) -> (usize, Option<String>) {
    let csv = CsvInput::builder().build();
    let output = OutputSerialization::builder().csv(CsvOutput::builder().build());
    let response = s3
        .select_object_content()
        .bucket(BUCKET)
        .key("key")
        .expression(expression)
        .expression_type(ExpressionType::Sql)
        .input_serialization(InputSerialization::builder().csv(csv).build())
        .output_serialization(output.build())
        .send()
        .await;
    let mut events = match response {
        Ok(response) => response.payload,
        Err(error) => return (0, Some(format!("{error:?}"))),
    };
    let mut bytes = 0;
    loop {
        match events.recv().await {
            Ok(Some(Event::Records(records))) => {
                bytes += records
                    .payload()
                    .map_or(0, |payload| payload.as_ref().len());
            }
            Ok(Some(_)) => {}
            Ok(None) => return (bytes, None),
            Err(error) => return (bytes, Some(format!("{error:?}"))),
        }
    }
}

#[tokio::test]
async fn results_that_break_off_between_two_events_are_an_error() {
    const ALL: &str = "SELECT * FROM S3Object";
    /// The message with the only record, `a` and a line feed: 16 bytes besides its headers.
    const RECORDS: usize = 16 + 22 + 41 + 22 + 2;
    let world = World::new().await;
    let put = world.s3.put_object().bucket(BUCKET).key("key");
    put.body(b"a\n".to_vec().into())
        .send()
        .await
        .expect("written");
    let config = client::s3_config(world.s3.config().to_builder());
    let s3 = Client::from_conf(config.build());
    let cuts = [(RECORDS, 2), (0, 0), (RECORDS + 1, 2), (5, 0)];
    for (index, (cut, _)) in cuts.iter().enumerate() {
        let fault = format!("SelectObjectContent:{}:cut={cut}", index + 2);
        world.sandbox.fault(fault.parse().expect("a fault"));
    }
    assert_eq!(select(&s3, ALL).await, (2, None));
    for (cut, bytes) in cuts {
        let (read, error) = select(&s3, ALL).await;
        assert!(error.is_some(), "cut after {cut} bytes");
        assert_eq!(read, bytes, "cut after {cut} bytes");
    }
}

#[tokio::test]
async fn an_error_in_the_results_is_their_end() {
    let world = World::new().await;
    let put = world.s3.put_object().bucket(BUCKET).key("key");
    put.body(b"1\nx\n".to_vec().into())
        .send()
        .await
        .expect("written");
    let config = client::s3_config(world.s3.config().to_builder());
    let s3 = Client::from_conf(config.build());
    let (read, error) = select(&s3, "SELECT CAST(_1 AS INT) FROM S3Object").await;
    assert_eq!(read, 2);
    assert!(error.is_some_and(|error| error.contains("CastFailed")));
}
