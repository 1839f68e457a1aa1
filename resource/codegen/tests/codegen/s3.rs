//! The description of S3, and the files that were made from it.

use std::path::Path;

use resource_codegen::{generate, write};

#[test]
fn the_generated_files_are_those_of_the_description() {
    let resource = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let name = "descriptions/s3.toml";
    let files = generate(name, &write::read(&resource.join(name)).unwrap()).unwrap();
    let differences = write::differences(&resource.join("src/s3"), &files).unwrap();
    let paths: Vec<_> = differences.iter().map(|(path, _)| path).collect();
    assert!(
        paths.is_empty(),
        "run `cargo run -p resource-codegen`: these differ: {paths:#?}"
    );
}
