//! Versions of objects.

use resource::Summary;

use crate::place::{keys, run};

#[tokio::test]
async fn old_versions_are_kept_listed_and_read() {
    run(|place| async move {
        place.bucket.versioning().enable().await.unwrap();
        let object = place.bucket.object("a");
        let old = object.upload().from_bytes("old").await.unwrap();
        let new = object.upload().from_bytes("new").await.unwrap();
        let (old, new) = (old.version_id.unwrap(), new.version_id.unwrap());
        assert_ne!(old, new);
        assert_eq!(object.text().await.unwrap(), "new");
        assert_eq!(object.version(old.as_str()).text().await.unwrap(), "old");

        object.delete().await.unwrap();
        assert!(!object.exists().await.unwrap());
        assert!(keys(&place.bucket).await.is_empty());
        let versions = place.bucket.object_versions().collect().await.unwrap();
        let markers: Vec<_> = versions.iter().map(Summary::is_delete_marker).collect();
        assert_eq!(markers, [true, false, false]);
        let ids: Vec<_> = versions.iter().map(|one| one.id().to_owned()).collect();
        assert_eq!(ids[1..], [new, old]);

        // Without its marker, the object is back.
        versions[0].delete().await.unwrap();
        assert_eq!(object.text().await.unwrap(), "new");
    })
    .await;
}

#[tokio::test]
async fn versions_are_listed_in_pages_newest_first() {
    run(|place| async move {
        place.bucket.versioning().enable().await.unwrap();
        let mut expected = Vec::new();
        for key in ["a", "b", "c"] {
            let mut ids = Vec::new();
            for content in ["1", "2", "3"] {
                let stored = place.bucket.upload(key).from_bytes(content).await.unwrap();
                ids.insert(0, stored.version_id.unwrap());
            }
            expected.append(&mut ids);
        }
        for size in [1, 2, 1000] {
            let versions = place.bucket.object_versions().page_size(size);
            let versions = versions.collect().await.unwrap();
            let ids: Vec<_> = versions.iter().map(|one| one.id().to_owned()).collect();
            assert_eq!(ids, expected, "{size}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_old_version_is_copied() {
    run(|place| async move {
        place.bucket.versioning().enable().await.unwrap();
        let object = place.bucket.object("a ü");
        let old = object.upload().from_bytes("old").await.unwrap();
        object.upload().from_bytes("new").await.unwrap();
        let version = object.version(old.version_id.unwrap());
        place.bucket.copy(&version, "copy").await.unwrap();
        assert_eq!(place.bucket.object("copy").text().await.unwrap(), "old");
    })
    .await;
}
