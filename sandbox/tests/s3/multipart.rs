use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{CompletedMultipartUpload, CompletedPart};

use crate::support::{BUCKET, MIB, S3, assert_fails, start};

async fn begin(s3: &S3) -> String {
    let begun = s3
        .create_multipart_upload()
        .bucket(BUCKET)
        .key("big")
        .content_type("text/x");
    begun.send().await.unwrap().upload_id.unwrap()
}

async fn part(s3: &S3, id: &str, number: i32, body: Vec<u8>) -> CompletedPart {
    let upload = s3
        .upload_part()
        .bucket(BUCKET)
        .key("big")
        .upload_id(id)
        .part_number(number);
    let done = upload.body(ByteStream::from(body)).send().await.unwrap();
    CompletedPart::builder()
        .part_number(number)
        .set_e_tag(done.e_tag)
        .build()
}

macro_rules! complete {
    ($s3:expr, $id:expr, $parts:expr) => {{
        let parts = CompletedMultipartUpload::builder()
            .set_parts(Some($parts.to_vec()))
            .build();
        let complete = $s3
            .complete_multipart_upload()
            .bucket(BUCKET)
            .key("big")
            .upload_id($id);
        complete.multipart_upload(parts).send().await
    }};
}

#[tokio::test]
async fn parts_become_one_object() {
    let s3 = start().await;
    let id = begin(&s3).await;
    let (first, last) = (vec![1; 5 * MIB], vec![2; 10]);
    let parts = [
        part(&s3, &id, 3, first.clone()).await,
        part(&s3, &id, 7, last.clone()).await,
    ];
    assert!(s3.keys().await.is_empty());
    let done = complete!(s3, &id, parts).unwrap();
    assert!(done.e_tag().unwrap().ends_with("-2\""));
    assert_eq!(s3.read("big").await, [first, last.clone()].concat());
    let head = s3
        .head_object()
        .bucket(BUCKET)
        .key("big")
        .part_number(2)
        .send()
        .await
        .unwrap();
    assert_eq!(
        (head.parts_count(), head.content_length()),
        (Some(2), Some(10))
    );
    assert_eq!(head.content_type(), Some("text/x"));
    let got = s3
        .get_object()
        .bucket(BUCKET)
        .key("big")
        .part_number(2)
        .send()
        .await
        .unwrap();
    assert_eq!(got.content_range(), Some("bytes 5242880-5242889/5242890"));
    assert_eq!(got.body.collect().await.unwrap().to_vec(), last);
    let beyond = s3.get_object().bucket(BUCKET).key("big").part_number(3);
    assert_fails!(beyond.send().await, "InvalidPartNumber", 416);
}

#[tokio::test]
async fn completing_twice_answers_twice() {
    let s3 = start().await;
    let id = begin(&s3).await;
    let parts = [part(&s3, &id, 1, vec![0; 3]).await];
    let first = complete!(s3, &id, parts).unwrap();
    let again = complete!(s3, &id, parts).unwrap();
    assert_eq!(first.e_tag(), again.e_tag());
    let list = s3.list_parts().bucket(BUCKET).key("big").upload_id(&id);
    assert_fails!(list.send().await, "NoSuchUpload", 404);
}

#[tokio::test]
async fn aborting_a_completed_upload_changes_nothing() {
    let s3 = start().await;
    let id = begin(&s3).await;
    let parts = [part(&s3, &id, 1, b"kept".to_vec()).await];
    complete!(s3, &id, parts).unwrap();
    s3.abort_multipart_upload()
        .bucket(BUCKET)
        .key("big")
        .upload_id(&id)
        .send()
        .await
        .unwrap();
    assert_eq!(s3.read("big").await, b"kept");
}

#[tokio::test]
async fn an_upload_that_cannot_be_completed_stays() {
    let s3 = start().await;
    let id = begin(&s3).await;
    let small = [
        part(&s3, &id, 1, vec![0; 3]).await,
        part(&s3, &id, 2, vec![0; 3]).await,
    ];
    assert_fails!(complete!(s3, &id, small), "EntityTooSmall", 400);
    let [one, two] = small;
    assert_fails!(
        complete!(s3, &id, [two.clone(), one.clone()]),
        "InvalidPartOrder",
        400
    );
    assert_fails!(
        complete!(s3, &id, [one.clone(), one.clone()]),
        "InvalidPartOrder",
        400
    );
    let missing = CompletedPart::builder()
        .part_number(9)
        .e_tag("\"0\"")
        .build();
    assert_fails!(complete!(s3, &id, [missing]), "InvalidPart", 400);
    let wrong = CompletedPart::builder()
        .part_number(1)
        .e_tag("\"00000000000000000000000000000000\"")
        .build();
    assert_fails!(complete!(s3, &id, [wrong]), "InvalidPart", 400);
    assert_fails!(complete!(s3, &id, []), "MalformedXML", 400);
    complete!(s3, &id, [two]).unwrap();
    assert_eq!(s3.read("big").await, [0; 3]);
}

#[tokio::test]
async fn a_part_may_be_uploaded_again() {
    let s3 = start().await;
    let id = begin(&s3).await;
    part(&s3, &id, 1, b"old".to_vec()).await;
    let parts = [part(&s3, &id, 1, b"new".to_vec()).await];
    complete!(s3, &id, parts).unwrap();
    assert_eq!(s3.read("big").await, b"new");
}

#[tokio::test]
async fn an_aborted_upload_is_gone() {
    let s3 = start().await;
    let id = begin(&s3).await;
    let done = part(&s3, &id, 1, vec![0; 3]).await;
    let abort = || {
        s3.abort_multipart_upload()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&id)
    };
    abort().send().await.unwrap();
    assert_fails!(abort().send().await, "NoSuchUpload", 404);
    assert_fails!(complete!(s3, &id, [done]), "NoSuchUpload", 404);
    let upload = s3
        .upload_part()
        .bucket(BUCKET)
        .key("big")
        .upload_id(&id)
        .part_number(1);
    assert_fails!(upload.send().await, "NoSuchUpload", 404);
    let listed = s3
        .list_multipart_uploads()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert!(listed.uploads().is_empty());
}

#[tokio::test]
async fn parts_are_listed_by_number_and_page() {
    let s3 = start().await;
    let id = begin(&s3).await;
    for number in [5, 1, 3, 2, 4] {
        part(&s3, &id, number, vec![0; 3]).await;
    }
    let (mut numbers, mut marker) = (Vec::new(), None);
    loop {
        let list = s3
            .list_parts()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&id)
            .max_parts(2);
        let page = list.set_part_number_marker(marker).send().await.unwrap();
        numbers.push(
            page.parts()
                .iter()
                .filter_map(aws_sdk_s3::types::Part::part_number)
                .collect::<Vec<_>>(),
        );
        marker = page.next_part_number_marker().map(str::to_owned);
        if page.is_truncated() != Some(true) {
            break;
        }
    }
    assert_eq!(numbers, [vec![1, 2], vec![3, 4], vec![5]]);
}

#[tokio::test]
async fn a_part_may_be_copied_from_a_range() {
    let s3 = start().await;
    s3.put("source ü", "0123456789").await;
    let id = begin(&s3).await;
    let copy = |range: &str| {
        let copy = s3
            .upload_part_copy()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&id)
            .part_number(1);
        copy.copy_source(format!("{BUCKET}/source%20%C3%BC"))
            .copy_source_range(range)
            .send()
    };
    assert_fails!(copy("bytes=0-10").await, "InvalidArgument", 400);
    assert_fails!(copy("bytes=5-").await, "InvalidArgument", 400);
    let copied = copy("bytes=2-5").await.unwrap();
    let tag = copied
        .copy_part_result()
        .and_then(|result| result.e_tag())
        .unwrap();
    let parts = [CompletedPart::builder().part_number(1).e_tag(tag).build()];
    complete!(s3, &id, parts).unwrap();
    assert_eq!(s3.read("big").await, b"2345");
}

#[tokio::test]
async fn a_part_has_a_number_from_1_to_10000() {
    let s3 = start().await;
    let id = begin(&s3).await;
    for number in [0, 10_001] {
        let upload = s3
            .upload_part()
            .bucket(BUCKET)
            .key("big")
            .upload_id(&id)
            .part_number(number);
        assert_fails!(upload.send().await, "InvalidArgument", 400);
    }
}
