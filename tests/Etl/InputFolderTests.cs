using Etl;

namespace Tests;

public sealed class InputFolderTests
{
    [Fact]
    public void Parts_belong_to_their_entity_and_strangers_are_said()
    {
        using var delivery = new Delivery().With("visits-2024.csv", "visit_id,visited_at,doctor_id").With("vists.csv", "x").With("notes.txt", "x");

        var folder = InputFolder.Open(delivery.Path, ReadOptions.Default);

        Assert.Equal(["products.csv", "doctors.csv", "visits-2024.csv", "visits.csv", "sales.csv"], folder.Files.Select(file => file.Name));
        Assert.Equal(["vists.csv is not read: no file of the contract has this name (did you mean visits.csv?)."], folder.Warnings);
    }

    [Fact]
    public void Folder_without_any_known_file_is_refused()
    {
        using var delivery = Delivery.Empty().With("notes.csv", "x");

        var error = Assert.Throws<InputException>(() => InputFolder.Open(delivery.Path, ReadOptions.Default));

        Assert.Equal($"'{delivery.Path}' holds no file of the contract (expected doctors.csv, products.csv, visits.csv, sales.csv).", error.Message);
    }
}
