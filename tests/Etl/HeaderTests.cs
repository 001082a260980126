using Etl;

namespace Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("visits", "visit_id,visited_at", "visits.csv: required column 'doctor_id' is missing (found visit_id, visited_at).")]
    [InlineData("visits", "visit_id,visited_at,doctorid", "visits.csv line 1: column 'doctorid' is not in the contract (did you mean 'doctor_id'?).")]
    [InlineData("visits", "visit_id,visit_id", "visits.csv line 1: column 'visit_id' appears twice (expected once).")]
    [InlineData("doctors", "doctor_id,doctor_name,city", "doctors.csv line 1: column 'city' is not in the contract (expected doctor_id, doctor_name, specialty, title, hospital_id, territory_id, registered_box, deleted; a column of your own starts with attr_).")]
    [InlineData("visits", "visit_id,when,doctor_id,channel", "visits.csv line 1: column 'when' is not in the contract (expected visit_id, visited_at, doctor_id, rep_id, channel, outcome, product_ids, topics, minutes, accompanied_by, next_appointment, entered_at, deleted; required column 'visited_at' is missing).")]
    [InlineData("sales", "sale_id;sold_on;units", "sales.csv line 1: the columns are not separated by ',' (found 'sale_id;sold_on;units').")]
    public void Wrong_header_names_what_was_meant(string entity, string header, string message)
    {
        var error = Assert.Throws<InputException>(() => Header.Of(Contract.Of(entity), $"{entity}.csv", header.Split(',')));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Order_and_case_of_columns_are_free()
    {
        var header = Header.Of(Contract.Of("doctors"), "doctors.csv", ["attr_beds", "Doctor_Name", "DELETED", "doctor_id"]);

        Assert.Equal([3, 1, -1, -1, -1, -1, -1], header.Ordinals);
        Assert.Equal(2, header.Deleted);
        Assert.Equal([("beds", 0)], header.Attributes);
    }
}
