/// What the part about the method says.
protocol MethodWords {}
