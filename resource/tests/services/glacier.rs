//! Glacier: a vault, an archive, and the job that retrieves it.

mod server;

use resource::glacier::Glacier;

use server::session;

#[tokio::test]
async fn a_vault_keeps_archives_and_has_jobs() {
    let glacier = session().await.resource(Glacier::new);
    let vault = glacier.create_vault("tax-records").await.unwrap();
    assert_eq!((vault.account_id(), vault.name()), ("-", "tax-records"));
    let vaults = glacier.vaults().collect().await.unwrap();
    assert!(vaults.iter().any(|one| *one.handle() == vault));
    let loaded = vault.load().await.unwrap();
    assert_eq!(loaded.vault_name(), Some("tax-records"));

    let archive = vault.upload_archive("sealed bytes").await.unwrap();
    assert_eq!(archive.vault(), vault);
    let job = archive.initiate_archive_retrieval().await.unwrap();
    let listed = vault.jobs().collect().await.unwrap();
    assert!(listed.iter().any(|one| *one.handle() == job));
    let data = job.load().await.unwrap();
    assert_eq!(data.archive_id(), Some(archive.id()));

    archive.delete().await.unwrap();
    vault.delete().await.unwrap();
    let vaults = glacier.vaults().collect().await.unwrap();
    assert!(!vaults.iter().any(|one| *one.handle() == vault));
}
