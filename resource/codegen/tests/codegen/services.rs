//! The descriptions of the services, and the files that were made from them.

use std::path::Path;

use resource_codegen::write;

#[test]
fn the_generated_files_are_those_of_the_descriptions() {
    let resource = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let services = write::services(&resource).unwrap();
    assert!(!services.is_empty());
    for service in services {
        let differences = service.differences().unwrap();
        let paths: Vec<_> = differences.iter().map(|(path, _)| path).collect();
        assert!(
            paths.is_empty(),
            "run `cargo run -p resource-codegen`: these differ: {paths:#?}"
        );
    }
}
