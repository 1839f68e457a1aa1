//! Handles as texts, in order, and as data.

use serde_json::{Value, json};

use crate::world::World;

#[tokio::test]
async fn handles_display_as_their_addresses() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a//b?c"]).await;
    let object = bucket.object("a//b?c");
    assert_eq!(bucket.to_string(), "s3://demo");
    assert_eq!(object.to_string(), "s3://demo/a//b?c");
    assert_eq!(object.uri().to_string(), object.to_string());
    assert_eq!(world.s3.open(object.uri()).unwrap(), object);
    assert_eq!(world.s3.open(object.to_string()).unwrap(), object);
    let listed = bucket.objects().first().await.unwrap().unwrap();
    assert_eq!(
        (listed.to_string(), listed.uri()),
        (object.to_string(), object.uri())
    );
    assert_eq!(
        object.version("v").to_string(),
        "s3://demo/a//b?c (version v)"
    );
    let uri = resource::Uri::try_from("s3://demo/k").unwrap();
    assert_eq!(serde_json::to_value(&uri).unwrap(), json!("s3://demo/k"));
    assert_eq!(
        serde_json::from_value::<resource::Uri>(json!("s3://demo/k")).unwrap(),
        uri
    );
}

#[tokio::test]
async fn what_a_listing_gave_is_data() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    bucket.versioning().enable().await.unwrap();
    bucket.put_object("a", "12345").await.unwrap();
    let objects = serde_json::to_value(bucket.objects().await.unwrap()).unwrap();
    let object = &objects[0];
    assert_eq!(
        (&object["bucket_name"], &object["key"], &object["size"]),
        (&json!("demo"), &json!("a"), &json!(5))
    );
    let modified = object["last_modified"].as_str().unwrap();
    assert!(
        modified.ends_with('Z') && modified.contains('T'),
        "{modified}"
    );
    assert_eq!(object["owner"], Value::Null, "not asked for");

    bucket.object("a").delete().await.unwrap();
    let versions = serde_json::to_value(bucket.object_versions().await.unwrap()).unwrap();
    assert_eq!(versions[0]["is_delete_marker"], json!(true));
    assert_eq!(
        (&versions[1]["key"], &versions[1]["size"]),
        (&json!("a"), &json!(5))
    );

    let upload = bucket
        .object("b")
        .initiate_multipart_upload()
        .await
        .unwrap();
    upload.part(1).upload("1234").await.unwrap();
    let uploads = serde_json::to_value(bucket.multipart_uploads().await.unwrap()).unwrap();
    assert_eq!(
        (&uploads[0]["key"], &uploads[0]["upload_id"]),
        (&json!("b"), &json!(upload.id()))
    );
    let parts = serde_json::to_value(upload.parts().await.unwrap()).unwrap();
    assert_eq!(
        (&parts[0]["part_number"], &parts[0]["size"]),
        (&json!(1), &json!(4))
    );
    let buckets = serde_json::to_value(world.s3.buckets().await.unwrap()).unwrap();
    assert_eq!(buckets[0]["name"], json!("demo"));
}

#[tokio::test]
async fn listed_versions_are_sorted_as_their_handles() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["b", "a"]).await;
    let mut versions = bucket.object_versions().await.unwrap();
    versions.reverse();
    versions.sort();
    let keys: Vec<_> = versions
        .iter()
        .map(|version| version.object_key())
        .collect();
    assert_eq!(keys, ["a", "b"]);
    assert_eq!(
        versions[0],
        bucket.object_versions().first().await.unwrap().unwrap()
    );
}
