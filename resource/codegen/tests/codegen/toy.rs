//! A toy description, and exactly what is made of it.

use std::path::Path;

use resource_codegen::emit::Place;
use resource_codegen::generate;
use snapbox::Data;

#[test]
fn a_toy_description_becomes_these_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/codegen/toy");
    let files = generate("toy.toml", include_str!("toy.toml"), Place::Here).unwrap();
    let names: Vec<_> = files
        .iter()
        .map(|file| file.path.display().to_string())
        .collect();
    let expected = [
        "mod.rs",
        "service.rs",
        "chest.rs",
        "toy.rs",
        "shelf.rs",
        "label.rs",
        "room.rs",
    ];
    assert_eq!(names, expected);
    for file in files {
        // Not `.rs`, so that no tool takes the snapshots for modules of this crate.
        let snapshot = folder.join(file.path.with_extension("rs.txt"));
        snapbox::Assert::new()
            .action_env("SNAPSHOTS")
            .eq(file.text, Data::read_from(&snapshot, None).raw());
    }
}
